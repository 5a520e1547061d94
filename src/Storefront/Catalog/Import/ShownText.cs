using System.Globalization;
using System.Text;

namespace Storefront.Catalog.Import;

/// <summary>Text of a delivery as a terminal may show it.</summary>
public static class ShownText
{
    /// <summary>
    /// The text with <c>\u{1B}</c> for each character that is not seen: it could command a terminal, or turn a line.
    /// </summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsSeen(rune)) shown.Append(rune);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        return shown.ToString();
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
