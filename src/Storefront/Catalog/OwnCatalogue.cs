using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>What of the catalogue an account may change; to anybody else it is not there.</summary>
/// <remarks>
/// A null equals a null here, so each side of a comparison is asked for first: a label's mandate names no musician,
/// and must not find the songs that name none either.
/// </remarks>
internal static class OwnCatalogue
{
    public static IQueryable<Song> OwnSongs(this StorefrontDb db, long? accountId) =>
        db.Songs.Where(song => db.Mandates.Any(mandate => mandate.AccountId == accountId
            && ((song.LabelId != null && mandate.LabelId == song.LabelId)
                || (song.LabelId == null && song.MusicianId != null && mandate.MusicianId == song.MusicianId))));

    public static IQueryable<Record> OwnRecords(this StorefrontDb db, long? accountId) =>
        db.Records.Where(record => db.Mandates.Any(mandate => mandate.AccountId == accountId
            && ((record.LabelId != null && mandate.LabelId == record.LabelId)
                || (record.LabelId == null && record.MusicianId != null
                    && mandate.MusicianId == record.MusicianId))));
}
