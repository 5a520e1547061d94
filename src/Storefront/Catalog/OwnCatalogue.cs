using Microsoft.EntityFrameworkCore;
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

    /// <summary>
    /// The caller's song, locked until the end of the transaction; null when there is none. Two verbs about one song
    /// run one after the other, and the second sees what the first did.
    /// </summary>
    public static async Task<Song?> LockSong(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        await db.Lock<Song>(id, cancel);
        return await db.OwnSongs(caller.AccountId).SingleOrDefaultAsync(song => song.Id == id, cancel);
    }

    /// <summary>The caller's record, locked as <see cref="LockSong"/> locks a song.</summary>
    public static async Task<Record?> LockRecord(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        await db.Lock<Record>(id, cancel);
        return await db.OwnRecords(caller.AccountId).SingleOrDefaultAsync(record => record.Id == id, cancel);
    }

    /// <summary>
    /// Whether the account may bring something out for the musician: a musician's account without a label, a label's
    /// account under the label that has signed the musician.
    /// </summary>
    public static Task<bool> ActsFor(
        this StorefrontDb db, long musicianId, long? labelId, Caller caller, CancellationToken cancel)
    {
        var mandates = db.Mandates.Where(mandate => mandate.AccountId == caller.AccountId);
        return labelId is null
            ? mandates.AnyAsync(mandate => mandate.MusicianId == musicianId, cancel)
            : mandates.AnyAsync(
                mandate => mandate.LabelId == labelId
                    && db.Musicians.Any(musician => musician.Id == musicianId && musician.LabelId == labelId),
                cancel);
    }
}
