using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The row that a reader is on: its fields by column, and what is wrong with them.</summary>
internal sealed class CsvRow(CsvTable table, CsvReader reader, string[] header, Action<Problem> onProblem)
{
    private readonly Dictionary<string, int> places = header.Index()
        .DistinctBy(column => column.Item)
        .ToDictionary(column => column.Item, column => column.Index);

    public int Line => (int)reader.LineNumber;

    public Place Place => new(table.Name, Line);

    /// <summary>Whether something was refused since the row was reached.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>A field just as it is written; null when it is blank or the table lacks the column.</summary>
    public string? this[string column]
    {
        get
        {
            if (!places.TryGetValue(column, out var place)) return null;
            var text = reader.GetSpan(place);
            return text.IsEmpty || IsBlank(text) ? null : Encoding.UTF8.GetString(text);
        }
    }

    /// <summary>Whether the row has as many fields as the header, all of them texts; refuses it otherwise.</summary>
    /// <param name="isMalformed">Whether the reader found a quote in it that it had to guess about.</param>
    public bool IsWhole(bool isMalformed)
    {
        IsRefused = false;
        if (isMalformed && !Enumerable.Range(0, reader.FieldCount).All(IsWellQuoted))
        {
            Refuse(ProblemCode.BrokenQuote, "Text stands behind the closing quote of a field.");
            return false;
        }
        if (reader.FieldCount != header.Length)
        {
            Refuse(
                ProblemCode.WrongFieldCount,
                $"The row has {reader.FieldCount} fields and the header {header.Length}.");
            return false;
        }
        for (var place = 0; place < header.Length; place++)
        {
            var text = reader.GetSpan(place);
            if (Utf8.IsValid(text) && !text.Contains((byte)0)) continue;
            Refuse(ProblemCode.InvalidText, $"{header[place]} holds bytes that are not UTF-8, or a NUL.");
            return false;
        }
        return true;
    }

    /// <summary>Everything the row says that is read, in 64 bits.</summary>
    public void AddTo(ContentDigest digest)
    {
        foreach (var column in table.Layout.Columns) digest.Add(this[column]);
    }

    public void Refuse(ProblemCode code, string text)
    {
        IsRefused = true;
        onProblem(new Problem(code, Refuses: true, Place, text));
    }

    public void Warn(ProblemCode code, string text) => onProblem(new Problem(code, Refuses: false, Place, text));

    // A quote within a field that does not begin with one is a part of it: 7" mix.
    private bool IsWellQuoted(int place)
    {
        var written = reader.GetRawSpan(place);
        if (written is not [(byte)'"', ..]) return true;
        var text = reader.GetSpan(place);
        return written[^1] == (byte)'"' && written.Length == text.Length + text.Count((byte)'"') + 2;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8).IsEmpty;
}
