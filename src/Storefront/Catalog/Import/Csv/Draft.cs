namespace Storefront.Catalog.Import.Csv;

/// <summary>A noun as a row says it is, before it is known whether the catalogue has it.</summary>
internal class Draft<T>(string id, Place place, T noun)
{
    /// <summary>The source's id.</summary>
    public string Id => id;

    public Place Place => place;

    public T Noun => noun;

    /// <summary>Whose label it came out on; null when the row says nothing of one.</summary>
    public string? LabelKey { get; init; }

    /// <summary>Everything said about the noun.</summary>
    public ContentDigest Said { get; } = new();
}
