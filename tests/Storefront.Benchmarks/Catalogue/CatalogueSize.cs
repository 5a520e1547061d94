namespace Storefront.Benchmarks.Catalogue;

/// <summary>How much is generated, and from which seed: equal ones give equal rows.</summary>
public sealed record CatalogueSize
{
    public int Seed { get; init; } = 2026;
    public int Musicians { get; init; } = 50_000;

    /// <summary>Parties beside the musicians' own: those who only write or produce.</summary>
    public int Writers { get; init; } = 50_000;

    public int Labels { get; init; } = 200;
    public int Songs { get; init; } = 500_000;
    public int Records { get; init; } = 60_000;
}
