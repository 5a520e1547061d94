using System.Globalization;
using Storefront.Catalog;

namespace Storefront.Purchases.Grants;

/// <summary>
/// An address that one song of a grant can be got from, for a short time and as often as a connection breaks. It counts
/// as one download, however often it is asked.
/// </summary>
public sealed class Download
{
    public required long GrantId { get; init; }

    public Grant Grant { get; private init; } = null!;

    public required long SongId { get; init; }

    public Song Song { get; private init; } = null!;

    /// <summary>The how manieth address of the song it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Until when the file may be asked for.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the file was asked for first; null as long as nobody has.</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>What its token names: see <see cref="KeyOf"/>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{GrantId}-{SongId}-{Number}");

    /// <summary>The key of the download that a token names: grant, song and number.</summary>
    public static (long GrantId, long SongId, int Number) KeyOf(string name) => name.Split('-') is
        [var grantId, var songId, var number]
        ? (Parsed<long>(grantId), Parsed<long>(songId), Parsed<int>(number))
        : throw new ArgumentException($"\"{name}\" names no download.", nameof(name));

    private static T Parsed<T>(string text) where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
