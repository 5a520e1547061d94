using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;

namespace Storefront.Tests.Catalog.Filtering;

/// <summary>Whatever a client asks for by <c>where</c> is what C# would pick from the same rows.</summary>
public abstract class FilterTests(Shop shop) : IAsyncLifetime
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(200);

    [ShopFact]
    public async Task Songs_are_those_that_fulfil_the_filter()
    {
        await using var db = shop.Db();
        var songs = await db.Songs.Where(song => song.IsPublished)
            .Include(song => song.Titles).Include(song => song.Isrcs)
            .Include(song => song.Musician!.Party.Names).AsSplitQuery().ToListAsync();
        await Holds("songs", "Song", [.. songs.Select(FilterRow.Of)]);
    }

    [ShopFact]
    public async Task Records_are_those_that_fulfil_the_filter()
    {
        await using var db = shop.Db();
        var records = await db.Records.Where(record => record.IsPublished)
            .Include(record => record.Titles).Include(record => record.Musician!.Party.Names)
            .AsSplitQuery().ToListAsync();
        await Holds("records", "Record", [.. records.Select(FilterRow.Of)]);
    }

    [ShopFact]
    public async Task Musicians_are_those_that_fulfil_the_filter()
    {
        await using var db = shop.Db();
        var musicians = await db.Musicians.Include(musician => musician.Party.Names).ToListAsync();
        await Holds("musicians", "Musician", [.. musicians.Select(FilterRow.Of)]);
    }

    /// <summary>Adds what the demo catalogue has none of: nouns of which nearly nothing is known.</summary>
    public async Task InitializeAsync()
    {
        await using var db = shop.Db();
        if (await db.Musicians.AnyAsync(musician => musician.SourceId == "unknown")) return;
        var unknown = SearchBox.Musician("100% _Nobody_ [sic]");
        unknown.SourceId = "unknown";
        var foreign = SearchBox.Song("Paid \\ in Pounds", unknown, "1999-12");
        foreign.Price = new Money(1, CurrencyCode.GBP);
        foreign.IsInstrumental = true;
        var record = SearchBox.Record("Untitled", unknown);
        record.Type = RecordType.DjMix;
        db.AddRange(unknown, foreign, record, SearchBox.Song("Untitled"), SearchBox.Record("Unknown"));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // Off the test runner's threads, of which there are as many as processors: FsCheck blocks the one it is on.
    private Task Holds(string list, string type, IReadOnlyList<FilterRow> rows) => Task.Run(() => Check.One(
        Cases,
        Prop.ForAll(
            new FilterTrees(rows).Of($"{type}FilterInput"),
            async where =>
            {
                using var filter = JsonDocument.Parse(where);
                Assert.Equal(
                    rows.Where(row => FilterOracle.Holds(filter.RootElement, row))
                        .Select(row => GlobalId(type, row.Id)).Order(StringComparer.Ordinal),
                    await Found(list, type, filter.RootElement));
            })));

    // Fewer than 200 rows are all on the first page or on the last.
    private async Task<IEnumerable<string>> Found(string list, string type, JsonElement where)
    {
        var data = await shop.Data(
            $$"""
            query ($where: {{type}}FilterInput) {
              first: {{list}}(first: 100, where: $where) { nodes { id } totalCount }
              last: {{list}}(last: 100, where: $where) { nodes { id } }
            }
            """,
            new { where });
        var found = data.EnumerateObject().SelectMany(page => page.Value.GetProperty("nodes").EnumerateArray())
            .Select(node => node.GetProperty("id").GetString()!).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(data.GetProperty("first").GetProperty("totalCount").GetInt32(), found.Count);
        return found;
    }

    private static string GlobalId(string type, long id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{id}"));
}

public sealed class FilterOnPostgresTests(PostgresDemoShop shop) : FilterTests(shop), IClassFixture<PostgresDemoShop>;

public sealed class FilterOnSqlServerTests(SqlServerDemoShop shop)
    : FilterTests(shop), IClassFixture<SqlServerDemoShop>;
