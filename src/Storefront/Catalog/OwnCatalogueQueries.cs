using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>What an account sees of its own catalogue, and nobody else.</summary>
[QueryType, RequiresScopes(Scopes.CatalogRead)]
public static class OwnCatalogueQueries
{
    /// <summary>The songs that the caller may change, drafts and withdrawn ones too; newest first.</summary>
    [UsePaging, UseFiltering]
    public static IQueryable<Song> GetOwnSongs(StorefrontDb db, Caller caller) => caller.Kind == AccountKind.Label
        ? db.Songs
            .Where(song => db.Mandates.Any(mandate =>
                mandate.AccountId == caller.AccountId && mandate.LabelId == song.LabelId))
            .OrderByDescending(song => song.Id)
        : db.Songs
            .Where(song => song.LabelId == null && db.Mandates.Any(mandate =>
                mandate.AccountId == caller.AccountId && mandate.MusicianId == song.MusicianId))
            .OrderByDescending(song => song.Id);

    /// <summary>The records that the caller may change, drafts too; newest first.</summary>
    [UsePaging, UseFiltering]
    public static IQueryable<Record> GetOwnRecords(StorefrontDb db, Caller caller) => caller.Kind == AccountKind.Label
        ? db.Records
            .Where(record => db.Mandates.Any(mandate =>
                mandate.AccountId == caller.AccountId && mandate.LabelId == record.LabelId))
            .OrderByDescending(record => record.Id)
        : db.Records
            .Where(record => record.LabelId == null && db.Mandates.Any(mandate =>
                mandate.AccountId == caller.AccountId && mandate.MusicianId == record.MusicianId))
            .OrderByDescending(record => record.Id);

    /// <summary>Songs that credit a party the caller acts for, who has not confirmed it: `confirmCredit`.</summary>
    [UsePaging]
    public static IQueryable<Song> GetSongsToConfirm(StorefrontDb db, Caller caller) => db.Songs
        .Where(song => song.Credits.Any(credit => credit.State == CreditState.Unconfirmed
            && db.Mandates.Any(mandate => mandate.AccountId == caller.AccountId
                && (mandate.Musician!.PartyId == credit.PartyId || mandate.Label!.PartyId == credit.PartyId))))
        .OrderByDescending(song => song.Id);

    /// <summary>What withdrawing a song would touch; null for a song that the caller has not.</summary>
    /// <param name="songId">Which song.</param>
    public static async Task<Withdrawal?> GetWithdrawalOf(
        [ID<Song>] long songId, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        var song = await db.OwnSongs(caller.AccountId).AsNoTracking()
            .SingleOrDefaultAsync(song => song.Id == songId, cancel);
        if (song is null) return null;
        var records = await db.Records.AsNoTracking()
            .Where(record => record.IsPublished && record.Tracks.Any(track => track.SongId == songId))
            .OrderBy(record => record.Id)
            .Select(record => new
            {
                Record = record,
                Rest = record.Tracks.Count(track => track.SongId != songId && track.Song.IsPublished),
            })
            .ToListAsync(cancel);
        var now = Instant.Rounded(clock.GetUtcNow());
        var deals = await db.Deals.CountAsync(
            deal => deal.SongId == songId && deal.ReplacedAt == null
                && (deal.ValidUntil == null || deal.ValidUntil > now),
            cancel);
        return new Withdrawal(
            song,
            [.. records.Select(row => row.Record)],
            [.. records.Where(row => row.Rest == 0).Select(row => row.Record)],
            deals);
    }
}

/// <summary>What withdrawing a song touches.</summary>
/// <param name="Song">The song.</param>
/// <param name="Records">Published records that go on without it.</param>
/// <param name="EmptiedRecords">Those of them that have no other song to show.</param>
/// <param name="Deals">How many deals about it allow something now or later, and then allow nothing.</param>
public sealed record Withdrawal(
    Song Song, IReadOnlyList<Record> Records, IReadOnlyList<Record> EmptiedRecords, int Deals);
