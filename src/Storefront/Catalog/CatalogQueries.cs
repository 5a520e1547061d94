using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>What can be asked of the catalogue.</summary>
[QueryType]
public static class CatalogQueries
{
    /// <summary>
    /// Seconds for which an answer from the catalogue may be kept on its way. The host itself forgets it at the change.
    /// </summary>
    internal const int MaxAge = 5;

    /// <summary>One musician; null when there is none.</summary>
    /// <param name="by">Which one.</param>
    [UseFirstOrDefault, CacheControl(MaxAge)]
    public static IQueryable<Musician> GetMusician(MusicianBy by, StorefrontDb db) => by.Id is null
        ? db.Musicians.Where(musician => musician.Party.Isni == by.Isni).OrderBy(musician => musician.Id)
        : db.Musicians.Where(musician => musician.Id == by.Id);

    /// <summary>Musicians, filterable and sortable; those with the most followers first by default.</summary>
    [UsePaging, UseFiltering, UseSorting, CacheControl(MaxAge)]
    public static IQueryable<Musician> GetMusicians(StorefrontDb db) =>
        db.Musicians.OrderByDescending(musician => musician.FollowerRank);

    /// <summary>One published song; null when there is none.</summary>
    /// <param name="by">Which one.</param>
    [UseFirstOrDefault, CacheControl(MaxAge)]
    public static IQueryable<Song> GetSong(SongBy by, StorefrontDb db) => by.Id is null
        ? db.SongIsrcs.Where(isrc => isrc.Isrc == by.Isrc && isrc.Song.IsPublished)
            .OrderBy(isrc => isrc.Position).ThenBy(isrc => isrc.SongId).Select(isrc => isrc.Song)
        : db.Songs.Where(song => song.Id == by.Id && song.IsPublished);

    /// <summary>Published songs, filterable and sortable; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting, CacheControl(MaxAge)]
    public static IQueryable<Song> GetSongs(StorefrontDb db) =>
        db.Songs.Where(song => song.IsPublished).OrderByDescending(song => song.ReleaseRank);

    /// <summary>One published record; null when there is none.</summary>
    /// <param name="by">Which one.</param>
    [UseFirstOrDefault, CacheControl(MaxAge)]
    public static IQueryable<Record> GetRecord(RecordBy by, StorefrontDb db) => by.Id is null
        ? db.Records.Where(record => record.Upc == by.Upc && record.IsPublished).OrderBy(record => record.Id)
        : db.Records.Where(record => record.Id == by.Id && record.IsPublished);

    /// <summary>Published records, filterable and sortable; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting, CacheControl(MaxAge)]
    public static IQueryable<Record> GetRecords(StorefrontDb db) =>
        db.Records.Where(record => record.IsPublished).OrderByDescending(record => record.ReleaseRank);

    /// <summary>The genres of published songs with how many songs each has, the largest first.</summary>
    [CacheControl(MaxAge), Cost(10), ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<GenreCount>> GetGenres(StorefrontDb db, CancellationToken cancel) =>
        await db.Songs.Where(song => song.IsPublished && song.Genre != null)
            .GroupBy(song => song.Genre!)
            .OrderByDescending(songs => songs.Count()).ThenBy(songs => songs.Key)
            .Select(songs => new GenreCount(songs.Key, songs.Count()))
            .ToListAsync(cancel);
}

/// <summary>A musician by exactly one of its identifiers.</summary>
/// <param name="Id">The global id.</param>
/// <param name="Isni">The ISNI; of several musicians that share one, the one known longest.</param>
[OneOf]
public sealed record MusicianBy([property: ID<Musician>] long? Id, Isni? Isni);

/// <summary>A song by exactly one of its identifiers.</summary>
/// <param name="Id">The global id.</param>
/// <param name="Isrc">
/// Any ISRC of the recording; of several songs that share one, the one that prefers it, then the one known longest.
/// </param>
[OneOf]
public sealed record SongBy([property: ID<Song>] long? Id, Isrc? Isrc);

/// <summary>A record by exactly one of its identifiers.</summary>
/// <param name="Id">The global id.</param>
/// <param name="Upc">The UPC or EAN; of several records that share one, the one known longest.</param>
[OneOf]
public sealed record RecordBy([property: ID<Record>] long? Id, Gtin? Upc);

/// <summary>A genre and how many published songs have it.</summary>
/// <param name="Genre">The genre, in lower case.</param>
/// <param name="Songs">How many published songs have it as their main genre.</param>
public sealed record GenreCount(string Genre, int Songs);
