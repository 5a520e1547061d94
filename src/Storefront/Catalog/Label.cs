namespace Storefront.Catalog;

/// <summary>A company, or a brand of one, that releases records.</summary>
public sealed class Label
{
    public long Id { get; set; }
    [GraphQLIgnore]
    public long PartyId { get; set; }
    public Party Party { get; set; } = null!;
    public required string Name { get; set; }
    [GraphQLIgnore]
    public string? Source { get; set; }
    [GraphQLIgnore]
    public string? SourceId { get; set; }
}
