using Storefront.Accounts;

namespace Storefront.Catalog.Audio;

/// <summary>Permission to send the recording of one song once, for an hour.</summary>
public sealed class AudioUpload
{
    /// <summary>How long an upload may be begun.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public long Id { get; set; }

    [GraphQLIgnore]
    public long SongId { get; set; }

    /// <summary>The song.</summary>
    public Song Song { get; set; } = null!;

    [GraphQLIgnore]
    public long AccountId { get; set; }

    [GraphQLIgnore]
    public Account Account { get; set; } = null!;

    /// <summary>How large the file is: exactly so many bytes are taken.</summary>
    public long Bytes { get; set; }

    /// <summary>How long it plays, in milliseconds, to be compared with the file; null for no check.</summary>
    public int? DurationMs { get; set; }

    /// <summary>Until when the upload may be begun.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the file was taken; null while it is awaited.</summary>
    public DateTimeOffset? TakenAt { get; set; }
}
