namespace Storefront.Catalog;

/// <summary>A song's place on a record.</summary>
public sealed class Track
{
    [GraphQLIgnore]
    public long Id { get; set; }
    [GraphQLIgnore]
    public long RecordId { get; set; }
    [GraphQLIgnore]
    public Record Record { get; set; } = null!;

    /// <summary>The disc, from 1.</summary>
    public int Disc { get; set; } = 1;

    /// <summary>The place on the disc, from 1.</summary>
    public int Position { get; set; }

    /// <summary>
    /// The place as the sleeve prints it (<c>A1</c>, <c>CD9-Video</c>), where it says more than a number.
    /// </summary>
    public string? PositionAsGiven { get; set; }

    [GraphQLIgnore]
    public long SongId { get; set; }

    /// <summary>The song.</summary>
    public Song Song { get; set; } = null!;

    /// <summary>Whether the song was added to the record as it was first made.</summary>
    public bool IsBonus { get; set; }
}
