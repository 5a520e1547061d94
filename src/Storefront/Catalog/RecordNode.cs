using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>A release: single, EP or album, with its songs in order.</summary>
[ObjectType<Record>]
public static class RecordNode
{
    // A draft is shown to the accounts that act for it.
    [NodeResolver]
    public static IQueryable<Record> GetRecord(long id, StorefrontDb db, Caller caller) => caller.AccountId is null
        ? db.Records.Where(record => record.Id == id && record.IsPublished)
        : db.Records.Where(record => record.Id == id && (record.IsPublished
            || db.Mandates.Any(mandate => mandate.AccountId == caller.AccountId
                && (mandate.LabelId == record.LabelId
                    || (record.LabelId == null && mandate.MusicianId == record.MusicianId)))));

    /// <summary>Every title, in several languages and of several kinds, in the order its source gives.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<RecordTitle> GetTitles([Parent] Record record, StorefrontDb db) =>
        db.RecordTitles.Where(title => title.RecordId == record.Id).OrderBy(title => title.Position);

    /// <summary>The songs in order, disc after disc; songs that are not published are left out.</summary>
    [UsePaging]
    public static IQueryable<Track> GetTracks([Parent] Record record, StorefrontDb db) => db.Tracks
        .Where(track => track.RecordId == record.Id && track.Song.IsPublished)
        .OrderBy(track => track.Disc).ThenBy(track => track.Position);

    /// <summary>What its rights owner allows to be done with the record as a whole, the oldest deal first.</summary>
    [ListSize(AssumedSize = 2)]
    public static IQueryable<Deal> GetDeals([Parent] Record record, StorefrontDb db) =>
        db.Deals.Where(deal => deal.RecordId == record.Id && deal.ReplacedAt == null).OrderBy(deal => deal.Id);
}
