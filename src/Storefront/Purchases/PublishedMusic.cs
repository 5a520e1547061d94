using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>What is published, with all that an <see cref="Offer"/> is made of.</summary>
internal static class PublishedMusic
{
    public static async Task<IReadOnlyList<Record>> PublishedRecords(
        this StorefrontDb db, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var records = await db.Records.AsNoTracking()
            .Include(record => record.Deals.Where(deal => deal.ReplacedAt == null))
            .Where(record => ids.Contains(record.Id) && record.IsPublished)
            .ToListAsync(cancel);
        var tracks = await db.Tracks.AsNoTracking()
            .Include(track => track.Song.Deals.Where(deal => deal.ReplacedAt == null))
            .Where(track => ids.Contains(track.RecordId) && track.Song.IsPublished)
            .ToListAsync(cancel);
        foreach (var record in records) record.Tracks.AddRange(tracks.Where(track => track.RecordId == record.Id));
        return records;
    }

    public static async Task<IReadOnlyList<Song>> PublishedSongs(
        this StorefrontDb db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await db.Songs.AsNoTracking()
            .Include(song => song.Deals.Where(deal => deal.ReplacedAt == null))
            .Where(song => ids.Contains(song.Id) && song.IsPublished)
            .ToListAsync(cancel);
}
