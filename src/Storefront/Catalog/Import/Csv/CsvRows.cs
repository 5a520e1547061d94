using CsvHelper;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The rows of one table, read as a stream; what is no row of it is refused on the way.</summary>
internal sealed class CsvRows : IAsyncDisposable
{
    private readonly CsvTable table;
    private readonly CsvReader reader;
    private CsvMalformedRecord? malformed;
    private (ProblemCode Code, string Text)? headerFault;
    private bool hasEnded;

    private CsvRows(CsvTable table, Action<Problem> onProblem)
    {
        (this.table, OnProblem) = (table, onProblem);
        reader = CsvReader.FromFile(
            table.Path, CsvTable.Options with { OnMalformedRecord = found => malformed = found });
        Row = null!;
    }

    /// <summary>The row that was read last.</summary>
    public CsvRow Row { get; private set; }

    /// <summary>Told of everything that is wrong with the rows.</summary>
    public Action<Problem> OnProblem { get; set; }

    /// <summary>Rows read so far, refused ones included.</summary>
    public long Count { get; private set; }

    public long BytesRead { get; private set; }

    public static async Task<CsvRows> Open(
        CsvTable table, Action<Problem> onProblem, CancellationToken cancel)
    {
        var rows = new CsvRows(table, onProblem);
        await rows.reader.ReadHeaderAsync(cancel);
        var header = CsvTable.Header(rows.reader);
        rows.headerFault = rows.FaultOf(header);
        foreach (var column in header.Where(column => column.Length > 0 && !table.Layout.Knows(column)))
            rows.Note(ProblemCode.UnknownLayout, refuses: false, 1, $"The column \"{column}\" is not read.");
        rows.Row = new CsvRow(table, rows.reader, header, problem => rows.OnProblem(problem));
        return rows;
    }

    /// <summary>Goes to the next row that is one; false at the end of the file.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        while (!hasEnded && await ReadOn(cancel))
        {
            Count++;
            BytesRead = reader.ByteOffset;
            if (Row.IsWhole(isMalformed: malformed is not null)) return true;
        }
        BytesRead = table.Bytes;
        return false;
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private async Task<bool> ReadOn(CancellationToken cancel)
    {
        if (headerFault is { } fault)
        {
            End(fault.Code, 1, fault.Text);
            return false;
        }
        malformed = null;
        try
        {
            if (!await reader.ReadAsync(cancel)) return false;
        }
        catch (CsvFormatException tooLong)
        {
            End(ProblemCode.TooLarge, tooLong.LineNumber, "The row is longer than 1 MiB; is a quote not closed?");
            return false;
        }
        if (malformed is not { Reason: CsvMalformedReason.UnterminatedQuote } open) return true;
        End(ProblemCode.UnclosedQuote, open.LineNumber, "A quote in this row is never closed.");
        return false;
    }

    // With any of these no row of the table could be trusted.
    private (ProblemCode Code, string Text)? FaultOf(string[] header)
    {
        if (!table.IsUtf8()) return (ProblemCode.InvalidText, "The table is not UTF-8.");
        if (malformed?.Reason is CsvMalformedReason.UnterminatedQuote)
            return (ProblemCode.UnclosedQuote, "A quote in the header is never closed.");
        if (malformed?.Reason is CsvMalformedReason.TextAfterClosingQuote)
            return (ProblemCode.BrokenQuote, "Text stands behind a closing quote of the header.");
        var twice = header.CountBy(column => column).Where(column => column.Value > 1).Select(column => column.Key)
            .FirstOrDefault(table.Layout.Columns.Contains);
        return twice is null ? null : (ProblemCode.DuplicateColumn, $"The column \"{twice}\" stands there twice.");
    }

    private void End(ProblemCode code, long line, string text)
    {
        hasEnded = true;
        Count++;
        Note(code, refuses: true, line, $"{text} Nothing from here to the end of the file was read.");
    }

    private void Note(ProblemCode code, bool refuses, long line, string text) =>
        OnProblem(new Problem(code, refuses, new Place(table.Name, (int)line), text));
}
