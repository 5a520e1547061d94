using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Csv;

/// <summary>Fields of a row as values. One that is not what its column holds refuses the row.</summary>
internal static partial class CsvFields
{
    /// <summary>The longest id; with a prefix it is still a key.</summary>
    public const int IdLengthMax = 200;

    /// <summary>The longest name of a party or label that has no id: the name is its key.</summary>
    public const int KeyedNameLengthMax = 300;

    private const int WordLengthMax = 100;
    private const double BpmMax = 1000;

    public static string? Text(this CsvRow row, string column, int lengthMax)
    {
        var text = row[column];
        if (text is null || text.Length <= lengthMax) return text;
        row.RefuseTooLong(column, text, lengthMax);
        return null;
    }

    /// <summary>Refuses a text that is longer than the catalogue can hold.</summary>
    public static void RefuseTooLong(this CsvRow row, string what, string text, int lengthMax) => row.Refuse(
        ProblemCode.TextTooLong, $"{what} has {text.Length} characters of UTF-16; {lengthMax} are the most.");

    public static string? Required(this CsvRow row, string column, int lengthMax)
    {
        if (row[column] is null) row.Refuse(ProblemCode.MissingField, $"{column} is empty.");
        return row.Text(column, lengthMax);
    }

    /// <summary>What the row is known by, which no space or case is a part of by accident.</summary>
    public static string? Id(this CsvRow row, string column) => row.Text(column, IdLengthMax)?.Trim();

    public static int? Whole(this CsvRow row, string column, ProblemCode code = ProblemCode.InvalidNumber)
    {
        if (row[column] is not { } text) return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        row.Refuse(code, $"{column} \"{text}\" is not a whole number from 0 to {int.MaxValue}.");
        return null;
    }

    public static double? Bpm(this CsvRow row, string column) => row.Real(column, BpmMax);

    public static double? Part(this CsvRow row, string column) => row.Real(column, 1);

    public static bool? Flag(this CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (bool.TryParse(text, out var flag)) return flag;
        row.Refuse(ProblemCode.InvalidFlag, $"{column} \"{text}\" is neither true nor false.");
        return null;
    }

    /// <summary>A date as far as it is known; one of zeros alone says nothing.</summary>
    public static PartialDate? Date(this CsvRow row, string column)
    {
        if (row[column] is not { } text || text.All(sign => sign is '0' or '-' or ' ')) return null;
        if (PartialDate.TryParse(text, out var date)) return date;
        row.Refuse(
            ProblemCode.InvalidDate, $"{column} \"{text}\" is not a date: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-00.");
        return null;
    }

    /// <summary>A country by its code or name. Another text is left out with a warning.</summary>
    public static CountryCode? Country(this CsvRow row, string column)
    {
        if (row[column]?.Trim() is not { } text) return null;
        if (CountryNames.Find(text) is { } country) return country;
        row.Warn(ProblemCode.InvalidTerritory, $"{column} \"{text}\" is no country of ISO 3166-1; it was left out.");
        return null;
    }

    public static string? Language(this CsvRow row, string column)
    {
        if (row.Text(column, 35)?.Trim() is not { } text) return null;
        if (LanguageForm().IsMatch(text)) return LanguageCodes.Shortest(text);
        row.Refuse(ProblemCode.InvalidLanguage, $"{column} \"{text}\" is not a language tag such as zh-Hans.");
        return null;
    }

    public static Isrc? Isrc(this CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (Catalog.Isrc.TryParse(text, out var isrc)) return isrc;
        row.Refuse(ProblemCode.InvalidIsrc, $"{column} \"{text}\" is not an ISRC.");
        return null;
    }

    /// <summary>A barcode. Sleeves are misread often; a record that is known otherwise is not lost for it.</summary>
    public static Gtin? Gtin(this CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (Catalog.Gtin.TryParse(text, out var gtin)) return gtin;
        row.Warn(ProblemCode.InvalidGtin, $"{column} \"{text}\" is not a UPC or EAN; it was left out.");
        return null;
    }

    /// <summary>Words with <c>|</c> or <c>;</c> between them, in lower case, each once.</summary>
    public static string[] Words(this CsvRow row, string column)
    {
        if (row[column] is not { } text) return [];
        var words = text.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant()).Distinct().ToArray();
        if (Array.Find(words, word => word.Length > WordLengthMax) is not { } tooLong) return words;
        row.RefuseTooLong($"A word of {column}", tooLong, WordLengthMax);
        return [];
    }

    /// <summary>A price; nothing and 0, of whatever, are a free song.</summary>
    public static Money? Price(this CsvRow row, string amountColumn, string currencyColumn)
    {
        if (row[amountColumn] is not { } text || Prices.IsNothing(text.Trim())) return null;
        var code = row[currencyColumn]?.Trim();
        if (code is not { Length: 3 } || !Enum.TryParse<CurrencyCode>(code, out var currency))
            row.Refuse(ProblemCode.InvalidCurrency, $"{currencyColumn} \"{code}\" is not a currency of ISO 4217.");
        else if (!Prices.TryParse(text.Trim(), currency, out var price))
            row.Refuse(ProblemCode.InvalidPrice, $"{amountColumn} \"{text}\" is not an amount in {code}.");
        else if (!Song.AcceptsPrice(price))
            row.Refuse(ProblemCode.PriceTooHigh, $"{price} is more than a song may cost: {Song.PriceMax}.");
        else
        {
            if (price.Currency != Song.PriceMax.Currency)
                row.Warn(ProblemCode.CurrencyNotTaken, Prices.NotTaken(price));
            return price;
        }
        return null;
    }

    /// <summary>Percent with up to four decimals.</summary>
    public static decimal? Share(this CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        const NumberStyles form = NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text.Trim(), form, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 100 && decimal.Round(share, 4) == share) return share;
        row.Refuse(
            ProblemCode.InvalidShare, $"{column} \"{text}\" is not 0 to 100 per cent, with up to four decimals.");
        return null;
    }

    /// <summary>Which of the sources behind a table the row is from.</summary>
    public static string? RowSource(this CsvRow row) => row.Text("source", WordLengthMax)?.Trim();

    /// <summary>The first label of a row, as names of its source are kept; null without one.</summary>
    public static string? LabelKey(this CsvRow row)
    {
        var label = row["label"]?.Split('|', StringSplitOptions.TrimEntries).FirstOrDefault(name => name.Length > 0);
        if (label is null) return null;
        if (label.Length <= KeyedNameLengthMax) return NamedParties.Key(row.RowSource(), label);
        row.RefuseTooLong("label", label, KeyedNameLengthMax);
        return null;
    }

    private static double? Real(this CsvRow row, string column, double max)
    {
        if (row[column] is not { } text) return null;
        const NumberStyles form = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text.Trim(), form, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= 0 && number <= max) return number;
        row.Refuse(ProblemCode.InvalidNumber, $"{column} \"{text}\" is not a number from 0 to {max}.");
        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();
}
