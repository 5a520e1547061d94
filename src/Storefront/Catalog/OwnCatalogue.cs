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
        // An update that changes nothing locks a row on either database.
        var found = await db.OwnSongs(caller.AccountId).Where(song => song.Id == id).ExecuteUpdateAsync(
            song => song.SetProperty(s => s.WithdrawsAt, s => s.WithdrawsAt), cancel);
        return found == 0 ? null : await db.Songs.SingleAsync(song => song.Id == id, cancel);
    }

    /// <summary>The caller's record, locked as <see cref="LockSong"/> locks a song.</summary>
    public static async Task<Record?> LockRecord(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        var found = await db.OwnRecords(caller.AccountId).Where(record => record.Id == id).ExecuteUpdateAsync(
            record => record.SetProperty(r => r.Genre, r => r.Genre), cancel);
        return found == 0 ? null : await db.Records.SingleAsync(record => record.Id == id, cancel);
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
