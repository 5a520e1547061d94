namespace Storefront.Catalog;

/// <summary>One of a song's titles.</summary>
public sealed class SongTitle
{
    [GraphQLIgnore]
    public long SongId { get; set; }

    /// <summary>Its place among the song's titles, from 1.</summary>
    [GraphQLIgnore]
    public int Position { get; set; }

    /// <summary>The title.</summary>
    public required string Text { get; set; }

    /// <summary>What distinguishes the version: <c>Radio Edit</c>, <c>Live</c>.</summary>
    public string? SubTitle { get; set; }

    /// <summary>What the title is for.</summary>
    public TitleKind Kind { get; set; }

    /// <summary>Language and script as a BCP 47 tag. Null when the source does not say.</summary>
    public string? Language { get; set; }
}
