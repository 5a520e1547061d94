using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Storefront.Catalog.Import.Csv;

namespace Storefront.Tests.Catalog.Import;

public sealed class CsvRowsTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var text = Gen.Elements('a', ' ', ',', '"', '\n', '\r', '語', 'é').ArrayOf()
            .Select(signs => $"x{new string(signs)}");
        var rows = Gen.Zip(text, text).ListOf().ToArbitrary();
        Prop.ForAll(rows, written => Read(written).SequenceEqual(written)).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<(string, string)> Read(IEnumerable<(string Id, string Name)> written)
    {
        var file = Path.GetTempFileName();
        try
        {
            var lines = written.Select(row => $"{Quoted(row.Id)},{Quoted(row.Name)}");
            File.WriteAllText(file, string.Join("\r\n", lines.Prepend("artist_id,name")), new UTF8Encoding(false));
            return Task.Run(() => ReadRows(file)).GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<List<(string, string)>> ReadRows(string file)
    {
        var table = (await CsvTable.Find(file, "artists.csv", CancellationToken.None))!;
        await using var rows = await CsvRows.Open(table, _ => { }, CancellationToken.None);
        List<(string, string)> read = [];
        while (await rows.Next(CancellationToken.None)) read.Add((rows.Row["artist_id"]!, rows.Row["name"]!));
        return read;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
