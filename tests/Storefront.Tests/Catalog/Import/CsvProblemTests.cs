using System.Diagnostics;
using System.Text;
using Storefront.Catalog.Import;

namespace Storefront.Tests.Catalog.Import;

/// <summary>A bad row is refused alone, by name and place; the rows around it are taken.</summary>
public abstract class CsvProblemTests(Shop shop)
{
    private const string LongName =
        "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";

    [ShopTheory]
    [InlineData("s2", "WRONG_FIELD_COUNT")]
    [InlineData("s2,,Bad,,,,,,,,,test,more", "WRONG_FIELD_COUNT")]
    [InlineData("s2,,\"Ba\"d,,,,,,,,,test", "BROKEN_QUOTE")]
    [InlineData("s2,,7\" mix,,\"Ba\"d\",,,,,,,test", "BROKEN_QUOTE")]
    [InlineData("s2,,Ba\0d,,,,,,,,,test", "INVALID_TEXT")]
    [InlineData(",,Bad,,,,,,,,,test", "MISSING_FIELD")]
    [InlineData("s2,,\" \t\",,,,,,,,,test", "MISSING_FIELD")]
    [InlineData("s1,,Bad,,,,,,,,,test", "DUPLICATE_ID")]
    [InlineData("s2,,Bad,a9,,,,,,,,test", "UNKNOWN_ARTIST")]
    [InlineData("s2,,Bad,,,r9,,,,,,test", "UNKNOWN_ALBUM")]
    [InlineData("s2,ZZCSV26,Bad,,,,,,,,,test", "INVALID_ISRC")]
    [InlineData("s2,,Bad,,,,,2019-02-30,,,,test", "INVALID_DATE")]
    [InlineData("s2,,Bad,,,,,,,50.01,CNY,test", "PRICE_TOO_HIGH")]
    [InlineData("s2,,Bad,,,,,,,1.005,CNY,test", "INVALID_PRICE")]
    [InlineData("s2,,Bad,,,,,,,1.00,,test", "INVALID_CURRENCY")]
    [InlineData($"s2,,{LongName}{LongName}{LongName}{LongName}{LongName}n,,,,,,,,,test", "TEXT_TOO_LONG")]
    [InlineData($"s2,,Bad,,,,,,{LongName}{LongName}{LongName}n,,,test", "TEXT_TOO_LONG")]
    public async Task A_bad_row_is_refused_alone(string row, string code)
    {
        using var delivery = new DeliveredFolder(shop)
            .WithSongs("s1,,Good,,,,,,,,,test", row, "s3,,Good too,,,,,,,,,test");
        var report = await delivery.Import();
        Assert.Equal($"refused {code} songs.csv:3", Start(report));
        Assert.Equal((2, 1), (report[ImportKind.Song, ImportOutcome.Accepted], report[ImportOutcome.Refused]));
        Assert.Equal(2, (await delivery.Import())[ImportKind.Song, ImportOutcome.Unchanged]);
    }

    [ShopTheory]
    [InlineData("explicit", "perhaps", "INVALID_FLAG")]
    [InlineData("duration_ms", "3:20", "INVALID_DURATION")]
    [InlineData("bpm", "fast", "INVALID_NUMBER")]
    [InlineData("bpm", "NaN", "INVALID_NUMBER")]
    [InlineData("energy", "1.01", "INVALID_NUMBER")]
    [InlineData("language", "Klingon!", "INVALID_LANGUAGE")]
    public async Task A_value_that_its_column_cannot_hold_refuses_the_row(string column, string value, string code)
    {
        using var delivery = new DeliveredFolder(shop).With("songs.csv", $"song_id,title,{column}", $"s1,Bad,{value}");
        Assert.Equal($"refused {code} songs.csv:2", Start(await delivery.Import()));
    }

    [ShopTheory]
    [InlineData("song_id,title,isrc,Title ", "DUPLICATE_COLUMN songs.csv:1: The column \"title\" stands there twice.")]
    [InlineData(
        "song_id,title,\"is\"rc", "BROKEN_QUOTE songs.csv:1: Text stands behind a closing quote of the header.")]
    [InlineData(
        "song_id,title,\"isrc", "UNCLOSED_QUOTE songs.csv:1: A quote in the header is never closed.")]
    public async Task A_header_that_is_in_doubt_refuses_the_table(string header, string problem)
    {
        using var delivery = new DeliveredFolder(shop).With("songs.csv", header, "s1,One,,Two");
        await IsRefusedWhole(delivery, problem);
    }

    [ShopTheory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_table_in_another_encoding_is_refused(string encoding)
    {
        var text = Encoding.UTF8.GetBytes("\uFEFFsong_id,title\ns1,One\n");
        using var delivery = new DeliveredFolder(shop)
            .With("songs.csv", Encoding.Convert(Encoding.UTF8, Encoding.GetEncoding(encoding), text));
        await IsRefusedWhole(delivery, "INVALID_TEXT songs.csv:1: The table is not UTF-8.");
    }

    [ShopTheory]
    [InlineData(250, null)]
    [InlineData(251, "title has 502 characters of UTF-16; 500 are the most.")]
    public async Task An_emoji_is_two_characters_of_a_title(int count, string? problem)
    {
        var title = string.Concat(Enumerable.Repeat("🎵", count));
        using var delivery = new DeliveredFolder(shop).WithSongs($"s1,,{title},,,,,,,,,test");
        Assert.Equal(problem, (await delivery.Import()).Problems.SingleOrDefault()?.Text);
    }

    [ShopFact]
    public async Task A_byte_order_mark_of_utf8_and_a_quote_within_a_field_are_taken()
    {
        using var delivery = new DeliveredFolder(shop).With("songs.csv", "\uFEFFsong_id,title", "s1,The 7\" mix");
        var report = await delivery.Import();
        Assert.Equal((1, 0), (report[ImportOutcome.Accepted], report.ProblemCount));
    }

    [ShopFact]
    public async Task What_is_not_seen_of_a_delivery_is_shown_escaped()
    {
        using var delivery = new DeliveredFolder(shop)
            .With("so\u202Engs.csv", "song_id,title,isrc", "s1,Bad,\"\u001B[2J\n\u0085\U000E0041語\"");
        Assert.Equal(
            """refused INVALID_ISRC so\u{202E}ngs.csv:2: isrc "\u{1B}[2J\u{A}\u{85}\u{E0041}語" is not an ISRC.""",
            Assert.Single((await delivery.Import()).Problems).ToString());
    }

    [ShopFact]
    public async Task Bytes_that_are_not_utf8_refuse_their_row_alone()
    {
        using var delivery = new DeliveredFolder(shop).With(
            "songs.csv", [.. "song_id,title\ns1,\"two\nlines\"\ns2,caf"u8, 0xE9, .. "\ns3,good\n"u8]);
        var report = await delivery.Import();
        Assert.Equal("refused INVALID_TEXT songs.csv:4", Start(report));
        Assert.Equal(2, report[ImportOutcome.Accepted]);
    }

    [ShopFact]
    public async Task A_quote_that_is_never_closed_ends_the_file()
    {
        using var delivery = new DeliveredFolder(shop)
            .With("songs.csv", "song_id,title", "s1,good", "s2,\"open", "s3,lost");
        var report = await delivery.Import();
        Assert.Equal("refused UNCLOSED_QUOTE songs.csv:3", Start(report));
        Assert.Equal((1, 1), (report[ImportOutcome.Accepted], report[ImportOutcome.Refused]));
    }

    [ShopFact]
    public async Task A_row_without_end_ends_the_file()
    {
        var endless = Encoding.UTF8.GetBytes($"song_id,title\ns1,good\ns2,\"{new string('x', 5_000_000)}");
        using var delivery = new DeliveredFolder(shop).With("songs.csv", endless);
        var report = await delivery.Import();
        Assert.Equal("refused TOO_LARGE songs.csv:3", Start(report));
        Assert.Equal(1, report[ImportOutcome.Accepted]);
    }

    [ShopTheory]
    [InlineData("s1,additional_isrc,NOT-ONE,", "INVALID_ISRC")]
    [InlineData("s1,composer,Mina,100.5", "INVALID_SHARE")]
    [InlineData("s1,composer,Mina,33.33333", "INVALID_SHARE")]
    [InlineData("s1,composer,,", "MISSING_FIELD")]
    [InlineData("s9,composer,Mina,", "UNKNOWN_SONG")]
    [InlineData("s2,composer,Mina,", "UNKNOWN_SONG")]
    public async Task A_bad_credit_is_refused_without_its_song(string row, string code)
    {
        using var delivery = new DeliveredFolder(shop)
            .With("songs.csv", "song_id,title,explicit", "s1,Good,false", "s2,Bad,perhaps")
            .With("credits.csv", "song_id,role,party,share", row);
        var report = await delivery.Import();
        Assert.Contains(
            report.Problems, problem => $"{problem.Place} {problem.Code.Label()}" == $"credits.csv:2 {code}");
        Assert.Equal(1, report[ImportKind.Credit, ImportOutcome.Refused]);
        Assert.Equal(1, report[ImportKind.Song, ImportOutcome.Accepted]);
    }

    [ShopFact]
    public async Task Credits_without_songs_beside_them_are_refused_as_a_whole()
    {
        using var delivery = new DeliveredFolder(shop)
            .With("credits.csv", "song_id,role,party", "s1,composer,Mina")
            .With("elsewhere/songs.csv", "song_id,title", "s1,Song");
        Assert.Equal("refused UNKNOWN_SONG credits.csv:1", Start(await delivery.Import()));
    }

    [ShopTheory]
    [InlineData("countries.csv", "code,name", "UNKNOWN_LAYOUT countries.csv:1")]
    [InlineData("notes.txt", "hello", "UNKNOWN_LAYOUT notes.txt:1")]
    [InlineData("empty.csv", "", "UNKNOWN_LAYOUT empty.csv:1")]
    [InlineData("songs.csv", "song_id,title,titel", "UNKNOWN_LAYOUT songs.csv:1")]
    [InlineData("20260101120000000/R1/R1.xml", "<a/>", "INCOMPLETE_BATCH 20260101120000000/R1/R1.xml:1")]
    public async Task What_is_not_read_is_said_once(string file, string line, string warning)
    {
        using var delivery = new DeliveredFolder(shop).With(file, line);
        Assert.Equal($"warning {warning}", Start(await delivery.Import()));
    }

    [ShopFact]
    public async Task A_named_pipe_that_nobody_writes_to_is_never_opened()
    {
        using var delivery = new DeliveredFolder(shop).WithSongs("s1,,Good,,,,,,,,,test");
        string[] pipes = ["pipe.csv", "pipe.txt", "pipe.xml"];
        using var made = Process.Start("mkfifo", pipes.Select(name => Path.Combine(delivery.Path, name)));
        await made.WaitForExitAsync();
        var report = await delivery.Import().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(
            [
                "warning UNKNOWN_LAYOUT pipe.csv:1: Not read: its header is none of a known table.",
                "warning UNKNOWN_LAYOUT pipe.txt:1: Not read: neither a table nor a message.",
                "refused NOT_WELL_FORMED pipe.xml:1: Root element is missing.",
            ],
            report.Problems.Select(problem => problem.ToString()));
        Assert.Equal(1, report[ImportKind.Song, ImportOutcome.Accepted]);
    }

    [ShopTheory]
    [InlineData("artists.csv", "artist_id,name,country", "a1,Someone,Atlantis", "INVALID_TERRITORY")]
    [InlineData("albums.csv", "album_id,title,barcode", "r1,Record,1234", "INVALID_GTIN")]
    public async Task What_can_be_left_out_is_a_warning(string file, string header, string row, string code)
    {
        using var delivery = new DeliveredFolder(shop).With(file, header, row);
        var report = await delivery.Import();
        Assert.Equal($"warning {code} {file}:2", Start(report));
        Assert.Equal(1, report[ImportOutcome.Accepted]);
    }

    private static async Task IsRefusedWhole(DeliveredFolder delivery, string problem)
    {
        var report = await delivery.Import();
        Assert.Equal(
            $"refused {problem} Nothing from here to the end of the file was read.",
            report.Problems.Single(found => found.Refuses).ToString());
        Assert.Equal((1, 0), (report[ImportKind.Song, ImportOutcome.Refused], report[ImportOutcome.Accepted]));
    }

    private static string Start(ImportReport report)
    {
        var problem = Assert.Single(report.Problems).ToString();
        return problem[..problem.IndexOf(": ", StringComparison.Ordinal)];
    }
}

public sealed class CsvProblemsOnPostgres(PostgresShop shop) : CsvProblemTests(shop), IClassFixture<PostgresShop>;

public sealed class CsvProblemsOnSqlServer(SqlServerShop shop) : CsvProblemTests(shop), IClassFixture<SqlServerShop>;
