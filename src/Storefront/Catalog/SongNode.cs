using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>One recording.</summary>
[ObjectType<Song>]
public static class SongNode
{
    // A draft is shown to the accounts that act for it, and for a party that it credits.
    [NodeResolver]
    public static IQueryable<Song> GetSong(long id, StorefrontDb db, Caller caller) => caller.AccountId is null
        ? db.Songs.Where(song => song.Id == id && song.IsPublished)
        : db.Songs.Where(song => song.Id == id && (song.IsPublished
            || db.Mandates.Any(mandate => mandate.AccountId == caller.AccountId
                && (mandate.LabelId == song.LabelId
                    || (song.LabelId == null && mandate.MusicianId == song.MusicianId)
                    || song.Credits.Any(credit => credit.PartyId == mandate.Musician!.PartyId
                        || credit.PartyId == mandate.Label!.PartyId)))));

    /// <summary>Every title, in several languages and of several kinds, in the order its source gives.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<SongTitle> GetTitles([Parent] Song song, StorefrontDb db) =>
        db.SongTitles.Where(title => title.SongId == song.Id).OrderBy(title => title.Position);

    /// <summary>Every ISRC the recording goes by, the preferred one first.</summary>
    [ListSize(AssumedSize = 2)]
    public static IQueryable<SongIsrc> GetIsrcs([Parent] Song song, StorefrontDb db) =>
        db.SongIsrcs.Where(isrc => isrc.SongId == song.Id).OrderBy(isrc => isrc.Position);

    /// <summary>Who made the song, and each one's share of the role's part of the income.</summary>
    [ListSize(AssumedSize = 5)]
    public static IQueryable<Credit> GetCredits([Parent] Song song, StorefrontDb db) =>
        db.Credits.Where(credit => credit.SongId == song.Id).OrderBy(credit => credit.Position);

    /// <summary>What its rights owner allows to be done with the song by itself, the oldest deal first.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<Deal> GetDeals([Parent] Song song, StorefrontDb db) =>
        db.Deals.Where(deal => deal.SongId == song.Id && deal.ReplacedAt == null).OrderBy(deal => deal.Id);

    /// <summary>The records the song is on; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Record> GetRecords([Parent] Song song, StorefrontDb db) => db.Records
        .Where(record => record.IsPublished && record.Tracks.Any(track => track.SongId == song.Id))
        .OrderByDescending(record => record.ReleaseRank);

    /// <summary>Whether the song may be used in a country for a purpose, why, and how long that holds.</summary>
    /// <param name="territory">Where it would be used.</param>
    /// <param name="use">What it would be used for.</param>
    /// <param name="at">When it would be used; now by default.</param>
    [CacheControl(0)]
    public static async Task<IReadOnlyList<Availability>> GetAvailability(
        [Parent(nameof(Song.Id))] IReadOnlyList<long> songIds,
        CountryCode territory,
        Use use,
        DateTimeOffset? at,
        StorefrontDb db,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var songs = await db.Songs.AsNoTracking().Where(song => songIds.Contains(song.Id))
            .Select(song => new { song.Id, song.State, Deals = song.Deals.Where(deal => deal.ReplacedAt == null) })
            .ToDictionaryAsync(song => song.Id, cancel);
        var instant = at ?? Instant.Rounded(clock.GetUtcNow());
        return [.. songIds.Select(id => songs[id])
            .Select(song => Availability.Of(song.State, song.Deals, territory, use, instant))];
    }

    /// <summary>What the song cost, or will cost as far as is known, at an instant; null for a free song.</summary>
    /// <param name="at">When.</param>
    public static async Task<IReadOnlyList<Money?>> GetPriceAt(
        [Parent(nameof(Song.Id))] IReadOnlyList<long> songIds, DateTimeOffset at, StorefrontDb db,
        CancellationToken cancel)
    {
        var songs = await db.Songs.AsNoTracking().Where(song => songIds.Contains(song.Id))
            .Select(song => new { song.Id, song.Price }).ToDictionaryAsync(song => song.Id, cancel);
        var past = await db.SongPrices.AsNoTracking()
            .Where(price => songIds.Contains(price.SongId) && price.Until > at).ToListAsync(cancel);
        var bySong = past.ToLookup(price => price.SongId);
        return [.. songIds.Select(id => bySong[id].MinBy(price => price.Until) is { } former
            ? former.Price
            : songs[id].Price)];
    }
}
