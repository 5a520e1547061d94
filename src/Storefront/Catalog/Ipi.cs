using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalog;

/// <summary>Names one interested party of a musical work (CISAC's IPI name number).</summary>
public sealed record Ipi
{
    private Ipi(string text) => Text = text;

    /// <summary>Eleven digits: <c>00014107338</c>.</summary>
    public string Text { get; }

    /// <summary>Reads an IPI name number; hyphens, spaces and case do not matter. False when it is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Ipi? ipi)
    {
        ipi = Padded(text) is { } compact && IsValid(compact) ? new Ipi(compact) : null;
        return ipi is not null;
    }

    /// <summary>
    /// Reads an IPI name number that is known to be good; throws <see cref="FormatException"/> otherwise.
    /// </summary>
    public static Ipi Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var ipi) ? ipi : throw new FormatException($"\"{text}\" is not an IPI name number.");

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Ipi Stored(string text) => new(text);

    // Leading zeros are often left out where the number is kept as a number.
    private static string? Padded(ReadOnlySpan<char> text) =>
        IdentifierText.Compact(text, 11) is { Length: > 0 } compact ? compact.PadLeft(11, '0') : null;

    private static bool IsValid(string text) =>
        text != "00000000000" && IdentifierText.IsDigits(text)
        && (text[9] - '0') * 10 + (text[10] - '0') == CheckNumber(text.AsSpan(0, 9));

    private static int CheckNumber(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (10 - i) * (digits[i] - '0');
        return sum % 101 == 0 ? 0 : (101 - sum % 101) % 100;
    }
}
