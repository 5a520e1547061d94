using System.Text;
using System.Text.RegularExpressions;

namespace Storefront.Catalog;

/// <summary>Texts that owners give, as they are kept; null for one that is not taken.</summary>
internal static partial class GivenTexts
{
    private const int WordLengthMax = 100;

    /// <summary>A title or name without the spaces around it.</summary>
    public static string? Title(string given) => Text(given, CatalogModel.TextLengthMax);

    /// <summary>A genre or mood in lower case.</summary>
    public static string? Word(string given) => Text(given, WordLengthMax)?.ToLowerInvariant();

    /// <summary>A number of the label's own.</summary>
    public static string? Number(string given) => Text(given, WordLengthMax);

    /// <summary>A language as a BCP 47 tag.</summary>
    public static string? Language(string given) => LanguageTag().IsMatch(given) ? given : null;

    // A search form keeps one title a line, and a lone half of a surrogate pair is no text to a database.
    private static string? Text(string given, int lengthMax)
    {
        var text = given.Trim();
        var isText = text.EnumerateRunes().All(rune =>
            !Rune.IsControl(rune) && rune != Rune.ReplacementChar && !IsUnseen(rune.Value));
        return isText && text.Length >= 1 && text.Length <= lengthMax ? text : null;
    }

    // What ends a line, turns the direction of a text, takes no room, or is no character. Joiners, which make letters
    // and emoji, are taken.
    private static bool IsUnseen(int code) =>
        code is 0x200B or 0x2028 or 0x2029 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (code & 0xFFFE) == 0xFFFE;

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
