using System.Globalization;

namespace Storefront.Catalog;

/// <summary>
/// A line of one of the demo catalogue's tables: cells between tabs, under the names of the first line.
/// </summary>
internal sealed class DemoRow
{
    private readonly Dictionary<string, string> cells;

    private DemoRow(IEnumerable<string> names, IEnumerable<string> cells) =>
        this.cells = names.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second);

    /// <summary>A cell's text; empty when nothing is known.</summary>
    public string this[string name] => cells[name];

    public static List<DemoRow> Table(string name)
    {
        using var file = typeof(DemoRow).Assembly.GetManifestResourceStream($"Storefront.Catalog.Demo.{name}.tsv")!;
        using var text = new StreamReader(file);
        var names = text.ReadLine()!.Split('\t');
        var rows = new List<DemoRow>();
        while (text.ReadLine() is { } line) rows.Add(new DemoRow(names, line.Split('\t')));
        return rows;
    }

    public string? TextOrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    public int? Whole(string name) =>
        TextOrNull(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public double? Real(string name) =>
        TextOrNull(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public T? OneOf<T>(string name) where T : struct, Enum =>
        TextOrNull(name) is { } text ? Enum.Parse<T>(text) : null;

    public DateTimeOffset? At(string name) =>
        TextOrNull(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    public PartialDate? Date(string name) => TextOrNull(name) is { } text ? PartialDate.Parse(text) : null;

    /// <summary>The price in the columns "price" and "currency".</summary>
    public Money? Price()
    {
        if (OneOf<CurrencyCode>("currency") is not { } currency) return null;
        var minorUnits = (decimal)Math.Pow(10, Money.MinorDigits(currency));
        return new Money((long)(decimal.Parse(this["price"], CultureInfo.InvariantCulture) * minorUnits), currency);
    }

    /// <summary>The values of a cell that holds several.</summary>
    public string[] Values(string name) => this[name].Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The values of a cell that holds several, each in its parts, numbered from 1.</summary>
    public IEnumerable<(string[] Parts, int Position)> Numbered(string name) =>
        Values(name).Select((value, index) => (value.Split(':'), index + 1));
}
