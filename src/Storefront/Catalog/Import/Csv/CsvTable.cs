using System.Text;
using CsvHelper;

namespace Storefront.Catalog.Import.Csv;

/// <summary>A file of one of the layouts.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What reports call it.</param>
internal sealed record CsvTable(string Path, string Name, CsvLayout Layout, long Bytes)
{
    // No row is near it; a quote that is never closed would make one row of the rest of the file.
    private const int RowBytesMax = 1024 * 1024;

    public static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MaxRecordSize = RowBytesMax,
    };

    /// <summary>The table in a file; null when its header is of no layout that is read.</summary>
    public static async Task<CsvTable?> Find(string path, string name, CancellationToken cancel)
    {
        await using var reader = CsvReader.FromFile(path, Options);
        try
        {
            await reader.ReadHeaderAsync(cancel);
        }
        catch (CsvFormatException)
        {
            return null;
        }
        return CsvLayout.Of(Header(reader)) is { } layout
            ? new CsvTable(path, name, layout, new FileInfo(path).Length)
            : null;
    }

    /// <summary>Whether no byte order mark tells of another encoding, which the reader would take too.</summary>
    public bool IsUtf8()
    {
        using var text = new StreamReader(Path);
        text.Peek();
        return text.CurrentEncoding is UTF8Encoding;
    }

    /// <summary>The names of a file's columns as layouts write them.</summary>
    public static string[] Header(CsvReader reader) =>
        [.. reader.Headers.Select(column => column.Trim().ToLowerInvariant())];
}
