namespace Storefront.Catalog.Audio;

/// <summary>How large and how long a recording may be.</summary>
public sealed record AudioLimits
{
    /// <summary>An hour of uncompressed stereo at 96 kHz and 24 bits has 2 GiB; most masters have a tenth.</summary>
    public const long DefaultBytesMax = 512L * 1024 * 1024;

    /// <summary>What is shorter is a click, not a song.</summary>
    public static readonly TimeSpan DurationMin = TimeSpan.FromSeconds(1);

    /// <summary>Operas and mixes are long; what is longer is a mistake.</summary>
    public static readonly TimeSpan DurationMax = TimeSpan.FromHours(4);

    /// <summary>How far a file may be from the length it was announced with: encoders pad the end.</summary>
    public static readonly TimeSpan DurationTolerance = TimeSpan.FromSeconds(1);

    public long BytesMax { get; init; } = DefaultBytesMax;
}
