namespace Storefront.Catalog;

/// <summary>A company, or a brand of one, that releases records.</summary>
public sealed class Label
{
    public long Id { get; set; }
    public long PartyId { get; set; }
    public Party Party { get; set; } = null!;
    public required string Name { get; set; }
    public string? Source { get; set; }
    public string? SourceId { get; set; }
}
