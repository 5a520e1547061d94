namespace Storefront.Catalog;

/// <summary>What people put between the characters of an identifier, and what is left without it.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// The letters and digits of a text in upper case, without spaces, hyphens and dots.
    /// Null when another character is in it, or more than <paramref name="lengthMax"/> are left.
    /// </summary>
    public static string? Compact(ReadOnlySpan<char> text, int lengthMax)
    {
        Span<char> kept = stackalloc char[lengthMax];
        var length = 0;
        foreach (var character in text)
        {
            if (IsSeparator(character)) continue;
            if (!char.IsAsciiLetterOrDigit(character) || length == lengthMax) return null;
            kept[length++] = char.ToUpperInvariant(character);
        }
        return new string(kept[..length]);
    }

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    // U+2010 to U+2013 are the hyphens and the dash that word processors put for "-", U+00A0 is their space.
    private static bool IsSeparator(char character) =>
        character is ' ' or '-' or '.' or '\u00A0' or (>= '\u2010' and <= '\u2013');
}
