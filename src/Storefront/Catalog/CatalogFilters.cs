using System.Linq.Expressions;
using Storefront.GraphQL.EntityFramework.Filtering;

namespace Storefront.Catalog;

/// <summary>What lists of songs may be filtered by: only what an index answers, or what is cheap beside one.</summary>
[FilterInput<Song>]
public static class SongFilter
{
    /// <summary>
    /// The display title; `contains` looks into every title, `startsWith` at the beginning of this one. Both ignore
    /// case and accents.
    /// </summary>
    public static SearchableText<Song> Title { get; } =
        new(song => song.Title, song => song.SearchText, SearchForm.LikePattern);

    /// <summary>The main genre, in lower case.</summary>
    public static Expression<Func<Song, string?>> Genre => song => song.Genre;

    /// <summary>Moods, in lower case.</summary>
    public static Expression<Func<Song, string[]>> Moods => song => song.Moods;

    /// <summary>
    /// The price in fen; a free song costs 0, and one in another currency 9223372036854775807, above every limit.
    /// </summary>
    public static Expression<Func<Song, long>> Price => song => song.PriceRank;

    /// <summary>The day of release, as far as it is known.</summary>
    public static Expression<Func<Song, PartialDate?>> ReleasedOn => song => song.ReleasedOn;

    /// <summary>Beats a minute.</summary>
    public static Expression<Func<Song, double?>> TempoBpm => song => song.TempoBpm;

    /// <summary>How intense the song feels, from 0 to 1.</summary>
    public static Expression<Func<Song, double?>> Energy => song => song.Energy;

    /// <summary>How long the song plays, in milliseconds.</summary>
    public static Expression<Func<Song, int?>> DurationMs => song => song.DurationMs;

    /// <summary>The language sung, as a BCP 47 tag.</summary>
    public static Expression<Func<Song, string?>> Language => song => song.Language;

    /// <summary>Whether nobody sings.</summary>
    public static Expression<Func<Song, bool?>> IsInstrumental => song => song.IsInstrumental;

    /// <summary>Whether the words are explicit.</summary>
    public static Expression<Func<Song, bool?>> IsExplicit => song => song.IsExplicit;

    /// <summary>The preferred ISRC.</summary>
    public static Expression<Func<Song, Isrc?>> Isrc => song => song.Isrc;

    /// <summary>Every ISRC the recording goes by.</summary>
    public static Expression<Func<Song, IEnumerable<SongIsrc>>> Isrcs => song => song.Isrcs;

    /// <summary>The musician who performs.</summary>
    public static Expression<Func<Song, Musician?>> Musician => song => song.Musician;
}

/// <summary>What ISRCs of a song may be filtered by.</summary>
[FilterInput<SongIsrc>]
public static class SongIsrcFilter
{
    /// <summary>The number.</summary>
    public static Expression<Func<SongIsrc, Isrc>> Isrc => isrc => isrc.Isrc;
}

/// <summary>What lists of musicians may be filtered by.</summary>
[FilterInput<Musician>]
public static class MusicianFilter
{
    /// <summary>
    /// The name; `contains` looks into every name, `startsWith` at the beginning of this one. Both ignore case and
    /// accents.
    /// </summary>
    public static SearchableText<Musician> Name { get; } =
        new(musician => musician.Name, musician => musician.SearchText, SearchForm.LikePattern);

    /// <summary>The country the musician comes from.</summary>
    public static Expression<Func<Musician, CountryCode?>> Country => musician => musician.Country;

    /// <summary>Genres, in lower case.</summary>
    public static Expression<Func<Musician, string[]>> Genres => musician => musician.Genres;

    /// <summary>How many follow the musician.</summary>
    public static Expression<Func<Musician, int?>> FollowerCount => musician => musician.FollowerCount;

    /// <summary>The country in which most of the audience lives.</summary>
    public static Expression<Func<Musician, CountryCode?>> AudienceCountry => musician => musician.AudienceCountry;
}

/// <summary>What lists of records may be filtered by.</summary>
[FilterInput<Record>]
public static class RecordFilter
{
    /// <summary>
    /// The display title; `contains` looks into every title, `startsWith` at the beginning of this one. Both ignore
    /// case and accents.
    /// </summary>
    public static SearchableText<Record> Title { get; } =
        new(record => record.Title, record => record.SearchText, SearchForm.LikePattern);

    /// <summary>The UPC or EAN.</summary>
    public static Expression<Func<Record, Gtin?>> Upc => record => record.Upc;

    /// <summary>Single, EP, album and so on.</summary>
    public static Expression<Func<Record, RecordType?>> Type => record => record.Type;

    /// <summary>
    /// The price in fen; a record that is not sold as a whole costs 0, and one in another currency
    /// 9223372036854775807, above every limit.
    /// </summary>
    public static Expression<Func<Record, long>> Price => record => record.PriceRank;

    /// <summary>The day of release, as far as it is known.</summary>
    public static Expression<Func<Record, PartialDate?>> ReleasedOn => record => record.ReleasedOn;

    /// <summary>The musician whose record it is.</summary>
    public static Expression<Func<Record, Musician?>> Musician => record => record.Musician;
}
