namespace Storefront.Catalog.Import.Csv;

/// <summary>A record as a row says it is.</summary>
internal sealed class RecordDraft(string id, Place place, Record noun) : Draft<Record>(id, place, noun)
{
    public string? ArtistId { get; init; }
}
