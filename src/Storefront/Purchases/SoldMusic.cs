using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Ledger;

namespace Storefront.Purchases;

/// <summary>The songs behind what was sold, with what divides the income between them and their makers.</summary>
internal static class SoldMusic
{
    /// <summary>
    /// For each attachment its songs, a record's in the order of its tracks. Who took a song out of the catalogue sells
    /// it no more, nor as part of a record, unless nothing of the record is left.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Attachment, IReadOnlyList<SoldSong>>> Of(
        IReadOnlyList<Attachment> music, CountryCode territory, DateTimeOffset at, StorefrontDb db,
        CancellationToken cancel)
    {
        var recordIds = music.Select(one => one.RecordId).OfType<long>().Distinct().ToList();
        var songIds = music.Select(one => one.SongId).OfType<long>().Distinct().ToList();
        // A song has few credits and fewer deals: to read each with each is cheaper than a statement for each.
        var tracks = recordIds.Count == 0 ? [] : await db.Tracks.AsNoTracking().AsSingleQuery()
            .Include(track => track.Song.Credits)
            .Include(track => track.Song.Deals.Where(deal => deal.ReplacedAt == null))
            .Where(track => recordIds.Contains(track.RecordId))
            .OrderBy(track => track.RecordId).ThenBy(track => track.Position)
            .ToListAsync(cancel);
        var songs = songIds.Count == 0 ? [] : await db.Songs.AsNoTracking().AsSingleQuery()
            .Include(song => song.Credits)
            .Include(song => song.Deals.Where(deal => deal.ReplacedAt == null))
            .Where(song => songIds.Contains(song.Id))
            .ToDictionaryAsync(song => song.Id, Sold, cancel);
        var shown = tracks.Where(track => track.Song.IsPublished).Select(track => track.RecordId).ToHashSet();
        var tracksOf = tracks.Where(track => track.Song.IsPublished || !shown.Contains(track.RecordId))
            .ToLookup(track => track.RecordId, track => Sold(track.Song));
        return music.ToDictionary(
            one => one,
            one => one.SongId is { } songId
                ? [songs[songId]]
                : (IReadOnlyList<SoldSong>)[.. tracksOf[one.RecordId!.Value]]);

        SoldSong Sold(Song song) =>
            new(song.Id, RecordSplit.PriceOf(song, Order.Currency, territory, at), song.Credits);
    }
}
