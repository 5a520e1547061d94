using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Csv;

/// <summary>What a row says about a song's place on its record: <c>7</c>, <c>CD8-3</c>, <c>A1</c>.</summary>
/// <param name="Position">Null when no number is given: then it is the next one.</param>
/// <param name="AsGiven">What was given, where it is more than the number.</param>
internal readonly partial record struct TrackPlace(int Disc, int? Position, string? AsGiven)
{
    public static TrackPlace Of(string? given)
    {
        if (given is null) return new TrackPlace(1, null, null);
        var numbered = NumberedForm().Match(given);
        if (!numbered.Success) return new TrackPlace(1, null, given);
        var disc = numbered.Groups["disc"] is { Success: true } number ? Number(number) : 1;
        var position = Number(numbered.Groups["position"]);
        var plain = position.ToString(CultureInfo.InvariantCulture);
        return new TrackPlace(disc, position, plain == given ? null : given);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((CD)?(?<disc>[1-9]\d{0,2})-)?(?<position>[1-9]\d{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedForm();
}
