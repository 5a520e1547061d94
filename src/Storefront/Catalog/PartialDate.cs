using System.Globalization;

namespace Storefront.Catalog;

/// <summary>
/// A date of which only the year, or only the year and month, may be known: <c>2019</c>, <c>2019-05</c>,
/// <c>2019-05-17</c>. Nothing that is not known is invented.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int sortable) => Sortable = sortable;

    /// <summary>
    /// The number yyyymmdd with 00 for what is not known: a year comes before its months, a month before its days.
    /// </summary>
    public int Sortable { get; }

    public int Year => Sortable / 10000;

    /// <summary>1 to 12; null when only the year is known.</summary>
    public int? Month => Sortable / 100 % 100 is var month and > 0 ? month : null;

    /// <summary>The day of the month; null when only the year and month, or only the year, are known.</summary>
    public int? Day => Sortable % 100 is var day and > 0 ? day : null;

    public static PartialDate Of(DateOnly date) => new(date.Year * 10000 + date.Month * 100 + date.Day);

    /// <summary>Reads a date as catalogues write it; <c>2019-05-00</c> is 2019-05. False when it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length is not (4 or 7 or 10)) return false;
        if (!TryPart(text[..4], out var year)) return false;
        int month = 0, day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !TryPart(text[5..7], out month))) return false;
        if (text.Length == 10 && (text[7] != '-' || !TryPart(text[8..], out day))) return false;
        if (!IsOnCalendar(year, month, day)) return false;
        date = new PartialDate(year * 10000 + month * 100 + day);
        return true;
    }

    /// <summary>Reads a date that is known to be good; throws <see cref="FormatException"/> otherwise.</summary>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" is not a date.");

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{day:00}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Sortable.CompareTo(other.Sortable);

    public static bool operator <(PartialDate left, PartialDate right) => left.Sortable < right.Sortable;
    public static bool operator <=(PartialDate left, PartialDate right) => left.Sortable <= right.Sortable;
    public static bool operator >(PartialDate left, PartialDate right) => left.Sortable > right.Sortable;
    public static bool operator >=(PartialDate left, PartialDate right) => left.Sortable >= right.Sortable;

    internal static PartialDate Stored(int sortable) => new(sortable);

    private static bool TryPart(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsOnCalendar(int year, int month, int day) =>
        year > 0 && month <= 12 && (month > 0 || day == 0)
        && (month == 0 || day <= DateTime.DaysInMonth(year, month));
}
