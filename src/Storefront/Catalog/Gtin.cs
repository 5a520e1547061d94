using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalog;

/// <summary>Names one article of trade: the UPC or EAN on a record (GS1).</summary>
public sealed record Gtin
{
    private Gtin(string text) => Text = text;

    /// <summary>
    /// Twelve digits (UPC), thirteen (EAN) or fourteen, without zeros in front: <c>6901234567892</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// Reads a UPC, EAN or GTIN-14; hyphens, spaces and case do not matter. False when it is not one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Gtin? gtin)
    {
        gtin = Shortened(text) is { } compact && IsValid(compact) ? new Gtin(compact) : null;
        return gtin is not null;
    }

    /// <summary>
    /// Reads a UPC, EAN or GTIN-14 that is known to be good; throws <see cref="FormatException"/> otherwise.
    /// </summary>
    public static Gtin Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var gtin) ? gtin : throw new FormatException($"\"{text}\" is not a UPC, EAN or GTIN-14.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Gtin Stored(string text) => new(text);

    // A UPC is an EAN with a zero in front: both spellings are the same number, so only the shorter one is kept.
    private static string? Shortened(ReadOnlySpan<char> text)
    {
        var compact = IdentifierText.Compact(text, 14);
        if (compact is not { Length: >= 12 }) return null;
        var significant = compact.TrimStart('0');
        return significant.Length == 0 ? null : significant.PadLeft(12, '0');
    }

    private static bool IsValid(string text) =>
        IdentifierText.IsDigits(text) && text[^1] - '0' == CheckDigit(text.AsSpan(0, text.Length - 1));

    private static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 1; i <= digits.Length; i++) sum += (digits[^i] - '0') * (i % 2 == 1 ? 3 : 1);
        return (10 - sum % 10) % 10;
    }
}
