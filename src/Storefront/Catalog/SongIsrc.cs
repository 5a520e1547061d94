namespace Storefront.Catalog;

/// <summary>An ISRC that a song goes by. Two songs may share one: catalogues of several sources do.</summary>
public sealed class SongIsrc
{
    [GraphQLIgnore]
    public long SongId { get; set; }

    /// <summary>Its place among the song's ISRCs, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The number.</summary>
    public required Isrc Isrc { get; set; }

    [GraphQLIgnore]
    public Song Song { get; set; } = null!;
}
