using System.Linq.Expressions;

namespace Storefront.Catalog;

/// <summary>What lists of songs may be sorted by: keys that an index keeps in order.</summary>
[SortInput<Song>]
public static class SongSort
{
    /// <summary>The day of release; songs without one count as the oldest.</summary>
    public static Expression<Func<Song, int>> ReleasedOn => song => song.ReleaseRank;

    /// <summary>The display title, by its characters' code points.</summary>
    public static Expression<Func<Song, string>> Title => song => song.Title;

    /// <summary>The price; free songs are the cheapest.</summary>
    public static Expression<Func<Song, long>> Price => song => song.PriceRank;
}

/// <summary>What lists of musicians may be sorted by.</summary>
[SortInput<Musician>]
public static class MusicianSort
{
    /// <summary>How many follow the musician; an unknown number counts as none.</summary>
    public static Expression<Func<Musician, int>> FollowerCount => musician => musician.FollowerRank;

    /// <summary>The name, by its characters' code points.</summary>
    public static Expression<Func<Musician, string>> Name => musician => musician.Name;
}

/// <summary>What lists of records may be sorted by.</summary>
[SortInput<Record>]
public static class RecordSort
{
    /// <summary>The day of release; records without one count as the oldest.</summary>
    public static Expression<Func<Record, int>> ReleasedOn => record => record.ReleaseRank;

    /// <summary>The display title, by its characters' code points.</summary>
    public static Expression<Func<Record, string>> Title => record => record.Title;

    /// <summary>The price; records that are not sold as a whole are the cheapest.</summary>
    public static Expression<Func<Record, long>> Price => record => record.PriceRank;
}
