namespace Storefront.Catalog.Audio;

/// <summary>The recording of a song as it was uploaded. It is never served before the song is published.</summary>
public sealed class SongAudio
{
    [GraphQLIgnore]
    public long SongId { get; set; }

    [GraphQLIgnore]
    public required MediaKey Key { get; set; }

    /// <summary>What kind of file it is.</summary>
    public AudioFormat Format { get; set; }

    /// <summary>How large the file is.</summary>
    public long Bytes { get; set; }

    /// <summary>How long it plays, in milliseconds.</summary>
    public int DurationMs { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; set; }
}
