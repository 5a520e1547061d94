namespace Storefront.Catalog;

/// <summary>A company, or a brand of one, that releases records.</summary>
public sealed class Label
{
    public long Id { get; set; }
    [GraphQLIgnore]
    public long PartyId { get; set; }

    /// <summary>The company that is paid and contracted; several labels may belong to one.</summary>
    public Party Party { get; set; } = null!;

    /// <summary>The name on the records.</summary>
    public required string Name { get; set; }
    [GraphQLIgnore]
    public string? Source { get; set; }
    [GraphQLIgnore]
    public string? SourceId { get; set; }
}
