using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalog;

/// <summary>Names one composition (ISO 15707).</summary>
public sealed record Iswc
{
    private Iswc(string text) => Text = text;

    /// <summary><c>T</c>, nine digits and the check digit: <c>T0345246801</c>.</summary>
    public string Text { get; }

    /// <summary>Reads an ISWC; hyphens, spaces and case do not matter. False when it is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Iswc? iswc)
    {
        iswc = IdentifierText.Compact(text, 11) is { } compact && IsValid(compact) ? new Iswc(compact) : null;
        return iswc is not null;
    }

    /// <summary>Reads an ISWC that is known to be good; throws <see cref="FormatException"/> otherwise.</summary>
    public static Iswc Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var iswc) ? iswc : throw new FormatException($"\"{text}\" is not an ISWC.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Iswc Stored(string text) => new(text);

    private static bool IsValid(string text) =>
        text.Length == 11 && text[0] == 'T' && IdentifierText.IsDigits(text.AsSpan(1))
        && text[10] - '0' == CheckDigit(text.AsSpan(1, 9));

    private static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 1;
        for (var i = 0; i < digits.Length; i++) sum += (i + 1) * (digits[i] - '0');
        return (10 - sum % 10) % 10;
    }
}
