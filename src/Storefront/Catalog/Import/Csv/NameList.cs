using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The names in a field that people filled in as they liked: <c>Ann Ode, Bo Lyr</c>.</summary>
/// <remarks>
/// Whoever is split in two is paid as two, so only what is clear is split: at <c>;</c>, <c>|</c> and line breaks. Where
/// there are none, at <c>/</c>, and at commas where they make a list and not a name written backwards (<c>Mercury,
/// Freddie</c>); but never within the name of an artist (<c>AC/DC</c>).
/// </remarks>
/// <param name="artists">Names that artists have, as far as they hold a separator; case does not matter.</param>
internal sealed partial class NameList(IEnumerable<string> artists)
{
    // A name of more parts than that is a list of names itself.
    private const int PartsMax = 8;

    private readonly HashSet<string> artists =
        artists.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="field">The field.</param>
    /// <param name="artist">The artist of the song that the field is about.</param>
    public IEnumerable<string> Of(string? field, string? artist)
    {
        var names = Kept(field?.Split([';', '|', '\n', '\r']) ?? []);
        if (names is not [var sole]) return names;
        artist = artist?.Trim();
        // "AC/DC" wrote its songs itself.
        if (field!.Trim() == artist) return [artist];
        return Kept(Parts(sole, Slash(), artist).SelectMany(part => Listed(part, artist)));
    }

    private static List<string> Kept(IEnumerable<string> names) =>
        [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];

    private IEnumerable<string> Listed(string part, string? artist)
    {
        List<string> names = [.. Parts(part, Comma(), artist)];
        var isList = names.Count > 2 || names.TrueForAll(name => name.Trim().Contains(' '));
        if (names.Count == 1 || !isList) return [part];
        return IsArtist(names[^1], artist) ? names : [.. names[..^1], .. And().Split(names[^1])];
    }

    /// <summary>The parts between separators, in which an artist's name is one part, of several the longest.</summary>
    private IEnumerable<string> Parts(string text, Regex separator, string? artist)
    {
        var gaps = separator.Matches(text);
        var start = 0;
        for (var at = 0; at <= gaps.Count; at++)
        {
            var last = Math.Min(at + PartsMax - 1, gaps.Count);
            while (last > at && !IsArtist(text[start..EndOf(last)], artist)) last--;
            yield return text[start..EndOf(last)];
            at = last;
            if (at < gaps.Count) start = gaps[at].Index + gaps[at].Length;
        }

        int EndOf(int part) => part < gaps.Count ? gaps[part].Index : text.Length;
    }

    private bool IsArtist(string name, string? artist) =>
        artists.Contains(name.Trim()) || string.Equals(name.Trim(), artist, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("/", RegexOptions.CultureInvariant)]
    private static partial Regex Slash();

    // "Sammy Davis, Jr." and "Acme, Inc." are one each.
    [GeneratedRegex(@",\s+(?!(?:Jr|Sr|Inc|Ltd|LLC|Co|II|III|IV)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?:^|\s+)(?:&|and|And)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
