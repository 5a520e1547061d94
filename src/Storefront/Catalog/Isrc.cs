using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalog;

/// <summary>Names one recording (ISO 3901): country, registrant, year and designation. It has no check digit.</summary>
public sealed record Isrc
{
    private Isrc(string text) => Text = text;

    /// <summary>Twelve characters without hyphens, as stored and sent: <c>USWB10202616</c>.</summary>
    public string Text { get; }

    /// <summary>Reads an ISRC; hyphens, spaces and case do not matter. False when it is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Isrc? isrc)
    {
        isrc = IdentifierText.Compact(text, 12) is { } compact && IsValid(compact) ? new Isrc(compact) : null;
        return isrc is not null;
    }

    /// <summary>Reads an ISRC that is known to be good; throws <see cref="FormatException"/> otherwise.</summary>
    public static Isrc Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var isrc) ? isrc : throw new FormatException($"\"{text}\" is not an ISRC.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Isrc Stored(string text) => new(text);

    private static bool IsValid(string text) =>
        text.Length == 12 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
        && IdentifierText.IsDigits(text.AsSpan(5));
}
