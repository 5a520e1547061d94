using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// Reads the text of the element the cursor is on as a value; a wrong one refuses the message and is null.
/// </summary>
internal static partial class ErnValues
{
    private static readonly DateTimeOffset EarliestInstant = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The longest genre, role, price code or catalogue number.</summary>
    public const int WordLengthMax = 100;

    private const int LanguageLengthMax = 35;

    /// <summary>A text that the catalogue can hold; by default one as long as a title or name may be.</summary>
    public static string? ShortText(this ErnCursor cursor, int lengthMax = CatalogModel.TextLengthMax)
    {
        if (cursor.Text() is not { } text) return null;
        if (text.Length <= lengthMax) return text;
        cursor.Refuse(
            ProblemCode.TextTooLong, $"The text has {text.Length} characters of UTF-16; {lengthMax} are the most.");
        return null;
    }

    public static Isrc? Isrc(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.Isrc.TryParse(text, out var isrc)) return isrc;
        cursor.Refuse(ProblemCode.InvalidIsrc, $"\"{text}\" is not an ISRC.");
        return null;
    }

    /// <summary>
    /// A number of the right form with a wrong check digit is left out, because nothing is found by it; samples and
    /// real messages are full of them.
    /// </summary>
    public static Iswc? Iswc(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.Iswc.TryParse(text, out var iswc)) return iswc;
        if (IdentifierText.Compact(text, 11) is { Length: 11 } compact && compact[0] == 'T'
            && IdentifierText.IsDigits(compact.AsSpan(1)))
            cursor.Warn(ProblemCode.InvalidIswc, $"\"{text}\" has a wrong check digit, so it is left out.");
        else cursor.Refuse(ProblemCode.InvalidIswc, $"\"{text}\" is not an ISWC.");
        return null;
    }

    public static Gtin? Gtin(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.Gtin.TryParse(text, out var gtin)) return gtin;
        cursor.Refuse(ProblemCode.InvalidGtin, $"\"{text}\" is not a UPC, EAN or GTIN-14.");
        return null;
    }

    public static string? Isni(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.Isni.TryParse(text, out var isni)) return isni.Text;
        cursor.Refuse(ProblemCode.InvalidIsni, $"\"{text}\" is not an ISNI.");
        return null;
    }

    public static string? Ipi(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.Ipi.TryParse(text, out var ipi)) return ipi.Text;
        cursor.Refuse(ProblemCode.InvalidIpi, $"\"{text}\" is not an IPI name number.");
        return null;
    }

    /// <summary>A GRid with a wrong check character still tells one release from another, so it only warns.</summary>
    public static string? Grid(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        var grid = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (!GridCheck.IsValid(grid)) cursor.Warn(ProblemCode.InvalidGrid, $"\"{text}\" is not a GRid.");
        return grid.Length > 0 ? grid : text;
    }

    public static int? DurationMs(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        // Years and months have no fixed length, and no recording lasts one; some senders write that it lasts none.
        if (DurationForm().IsMatch(text))
        {
            var durationMs = XmlConvert.ToTimeSpan(text).TotalMilliseconds;
            if (durationMs <= int.MaxValue) return (int)Math.Round(durationMs);
        }

        cursor.Refuse(ProblemCode.InvalidDuration, $"\"{text}\" is not a duration such as PT3M25S.");
        return null;
    }

    public static DateTimeOffset? Instant(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (InstantForm().IsMatch(text) && TryInstant(text, out var instant))
        {
            if (!ZoneForm().IsMatch(text))
                cursor.Warn(ProblemCode.MissingTimeZone, $"\"{text}\" has no time zone; it is taken as UTC.");
            return Storefront.Instant.Rounded(instant);
        }

        cursor.Refuse(ProblemCode.InvalidDate, $"\"{text}\" is not an instant such as 2026-08-01T00:00:00Z.");
        return null;
    }

    public static DateOnly? Day(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= EarliestInstant.Year && day.Year < 9999) return day;
        cursor.Refuse(ProblemCode.InvalidDate, $"\"{text}\" is not a day such as 2026-08-01.");
        return null;
    }

    public static PartialDate? PartialDate(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (Catalog.PartialDate.TryParse(text, out var date)) return date;
        cursor.Refuse(ProblemCode.InvalidDate, $"\"{text}\" is not a date such as 2026, 2026-08 or 2026-08-01.");
        return null;
    }

    public static bool? Flag(this ErnCursor cursor)
    {
        switch (cursor.Text())
        {
            case null: return null;
            case "true" or "1": return true;
            case "false" or "0": return false;
            case var text:
                cursor.Refuse(ProblemCode.InvalidFlag, $"\"{text}\" is neither true nor false.");
                return null;
        }
    }

    public static int? Number(this ErnCursor cursor)
    {
        if (cursor.Text() is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        cursor.Refuse(ProblemCode.InvalidNumber, $"\"{text}\" is not a whole number.");
        return null;
    }

    /// <summary>A BCP 47 tag. Version 3 asks for one only in words, so there a wrong one is passed over.</summary>
    public static string? Language(this ErnCursor cursor, string? text, bool isVersion3)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length <= LanguageLengthMax && LanguageForm().IsMatch(text)) return text;
        const ProblemCode code = ProblemCode.InvalidLanguage;
        var problem = $"\"{text}\" is not a language tag such as zh-Hans.";
        if (isVersion3) cursor.Warn(code, problem);
        else cursor.Refuse(code, problem);
        return null;
    }

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out instant)
        && instant >= EarliestInstant;

    [GeneratedRegex(
        @"^P(?=.)(0{1,4}Y)?(0{1,2}M)?(\d{1,3}D)?(T(?=.)(\d{1,5}H)?(\d{1,6}M)?(\d{1,8}(\.\d{1,9})?S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InstantForm();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneForm();

    [GeneratedRegex("^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
        + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?"
        + "|x(-[A-Za-z0-9]{1,8})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();
}
