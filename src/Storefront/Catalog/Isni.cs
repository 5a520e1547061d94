using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalog;

/// <summary>Names one public identity of a person, band or company (ISO 27729).</summary>
public sealed record Isni
{
    private Isni(string text) => Text = text;

    /// <summary>Fifteen digits and the check character: <c>000000012146438X</c>.</summary>
    public string Text { get; }

    /// <summary>Reads an ISNI; hyphens, spaces and case do not matter. False when it is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Isni? isni)
    {
        isni = IdentifierText.Compact(text, 16) is { } compact && IsValid(compact) ? new Isni(compact) : null;
        return isni is not null;
    }

    /// <summary>Reads an ISNI that is known to be good; throws <see cref="FormatException"/> otherwise.</summary>
    public static Isni Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var isni) ? isni : throw new FormatException($"\"{text}\" is not an ISNI.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Isni Stored(string text) => new(text);

    private static bool IsValid(string text) =>
        text.Length == 16 && IdentifierText.IsDigits(text.AsSpan(0, 15))
        && text[15] == CheckCharacter(text.AsSpan(0, 15));

    // ISO 7064 MOD 11-2, the scheme of the Chinese identity card as well.
    private static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var remainder = 0;
        foreach (var digit in digits) remainder = (remainder + digit - '0') * 2 % 11;
        var check = (12 - remainder) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
