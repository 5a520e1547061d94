using Storefront.Catalog;
using Storefront.Catalog.Audio;

namespace Storefront.Purchases.Grants;

/// <summary>What a claim code is good for. Of the order it came with it tells nothing.</summary>
/// <param name="Title">The title of the record or the song.</param>
/// <param name="RedeemedAt">When the code was redeemed for the first time.</param>
/// <param name="Songs">The songs, in the order of the record.</param>
public sealed record Redemption(string Title, DateTimeOffset RedeemedAt, IReadOnlyList<RedeemedSong> Songs);

/// <summary>A song that a claim code is good for.</summary>
public sealed record RedeemedSong
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The ISRC of the recording.</summary>
    public Isrc? Isrc { get; init; }

    /// <summary>
    /// Where to GET the file, on the host that serves this API; parts of it, too. Null when it cannot be had.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Until when the file may be asked for there; the code gives another address then.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why the file cannot be had; null when it can.</summary>
    public DownloadHindrance? Hindrance { get; init; }

    /// <summary>What kind of file it is; null without a recording.</summary>
    public AudioFormat? Format { get; init; }

    /// <summary>How large the file is; null without a recording.</summary>
    public long? Bytes { get; init; }

    /// <summary>How long it plays, in milliseconds; null without a recording.</summary>
    public int? DurationMs { get; init; }

    /// <summary>How often the song can still be downloaded. An address counts once, when it is used first.</summary>
    public required int DownloadsLeft { get; init; }
}
