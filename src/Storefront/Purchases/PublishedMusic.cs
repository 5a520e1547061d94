using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>What is published, with all that an <see cref="Offer"/> is made of.</summary>
internal static class PublishedMusic
{
    public static IQueryable<Record> PublishedRecords(this StorefrontDb db) => db.Records
        .AsNoTracking().AsSplitQuery()
        .Include(record => record.Deals.Where(deal => deal.ReplacedAt == null))
        .Include(record => record.Tracks.Where(track => track.Song.IsPublished))
        .ThenInclude(track => track.Song.Deals.Where(deal => deal.ReplacedAt == null))
        .Where(record => record.IsPublished);

    public static IQueryable<Song> PublishedSongs(this StorefrontDb db) => db.Songs
        .AsNoTracking()
        .Include(song => song.Deals.Where(deal => deal.ReplacedAt == null))
        .Where(song => song.IsPublished);
}
