using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The names in a field that people filled in as they liked: <c>Ann Ode, Bo Lyr</c>.</summary>
/// <remarks>
/// Whoever is split in two is paid as two, so only what is clear is split: at <c>;</c>, <c>/</c>, <c>|</c> and line
/// breaks; and at commas where they make a list and not a name written backwards (<c>Mercury, Freddie</c>).
/// </remarks>
internal static partial class NameList
{
    public static IEnumerable<string> Of(string? field, string? artist)
    {
        if (field is null) return [];
        // "AC/DC" wrote its songs itself.
        if (field.Trim() == artist?.Trim()) return [field.Trim()];
        return field.Split([';', '/', '|', '\n', '\r']).SelectMany(Listed)
            .Select(name => name.Trim()).Where(name => name.Length > 0).Distinct();
    }

    private static IEnumerable<string> Listed(string part)
    {
        var names = Comma().Split(part);
        var isList = names.Length > 2 || names.All(name => name.Trim().Contains(' '));
        return names.Length > 1 && isList ? [.. names[..^1], .. And().Split(names[^1])] : [part];
    }

    // "Sammy Davis, Jr." and "Acme, Inc." are one each.
    [GeneratedRegex(@",\s+(?!(?:Jr|Sr|Inc|Ltd|LLC|Co|II|III|IV)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?:^|\s+)(?:&|and|And)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
