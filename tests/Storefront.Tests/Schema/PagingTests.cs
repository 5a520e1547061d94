using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using static Storefront.Tests.Catalog.SearchBox;

namespace Storefront.Tests.Schema;

/// <summary>Pages of any size, in any order, are the pieces of the list that C# would cut.</summary>
public abstract class PagingTests(Shop shop)
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(25);

    /// <summary>A list at the root in an order; without keys in the one it has when nobody asks.</summary>
    public sealed record Order(string List, SortField[] Keys)
    {
        public IReadOnlyList<SortField> Effective => Keys.Length > 0 ? Keys : [SortedRows.Lists[List]];

        public override string ToString() => $"{List}, sorted by {string.Join(", ", Keys.AsEnumerable())}";
    }

    private sealed record Page(
        string[] Ids, string[] Cursors, bool HasNext, bool HasPrevious, string? Start, string? End, int Total);

    private static Arbitrary<Order> AnyOrder { get; } = (
        from list in Gen.Elements<string>(SortedRows.Lists.Keys)
        from fields in Gen.SubListOf<string>(SortedRows.SortFields(list))
        from shuffled in Gen.Shuffle(fields.ToArray())
        from directions in Gen.Elements(true, false).ArrayOf(shuffled.Length)
        select new Order(list, [.. shuffled.Zip(directions, (name, isDown) => new SortField(name, isDown))]))
        .ToArbitrary();

    private static Arbitrary<int> AnySize { get; } = Gen.Frequency(
        (3, Gen.Choose(1, 12)), (2, Gen.Choose(13, 60)), (1, Gen.Choose(61, 100))).ToArbitrary();

    [ShopFact]
    public async Task A_count_below_a_list_needs_no_rows_beside_it()
    {
        var data = await shop.Data(
            """
            { musicians(first: 3) { nodes {
                alone: songs { totalCount } beside: songs { totalCount nodes { id } } } } }
            """);
        Assert.All(data.GetProperty("musicians").GetProperty("nodes").EnumerateArray(), musician =>
        {
            var (alone, beside) = (musician.GetProperty("alone"), musician.GetProperty("beside"));
            Assert.NotEqual(0, alone.GetProperty("totalCount").GetInt32());
            Assert.Equal(beside.GetProperty("totalCount").GetInt32(), alone.GetProperty("totalCount").GetInt32());
        });
    }

    [ShopFact]
    public Task Forward_every_row_comes_once_in_order() => Holds(AnyOrder, AnySize, async (order, size) =>
    {
        var expected = (await SortedRows.Of(shop, order.List)).In(order.Effective);
        Assert.Equal(expected, await Walk(order, size, isBackward: false, expected.Count));
    });

    [ShopFact]
    public Task Backward_every_row_comes_once_in_reverse() => Holds(AnyOrder, AnySize, async (order, size) =>
    {
        var expected = (await SortedRows.Of(shop, order.List)).In(order.Effective);
        expected.Reverse();
        Assert.Equal(expected, await Walk(order, size, isBackward: true, expected.Count));
    });

    [ShopFact]
    public Task From_any_row_a_page_reaches_both_ways() => Holds(AnyOrder, AnySize, async (order, size) =>
    {
        var expected = (await SortedRows.Of(shop, order.List)).In(order.Effective);
        var first = await Ask(order, "first", size, null);
        var place = first.Ids.Length / 2;
        var after = await Ask(order, "first", 5, first.Cursors[place]);
        Assert.Equal(expected.Skip(place + 1).Take(5), after.Ids);
        var before = await Ask(order, "last", 5, first.Cursors[place]);
        Assert.Equal(expected.Take(place).TakeLast(5), before.Ids);
        Assert.Equal(place > 5, before.HasPrevious);
    });

    [ShopFact]
    public Task Rows_that_are_added_between_pages_neither_repeat_nor_hide_one() => Holds(
        AnyOrder, Gen.Choose(1, 40).ToArbitrary(), async (order, size) =>
        {
            var known = (await SortedRows.Of(shop, order.List)).In(order.Effective);
            var seen = new List<string>();
            for (string? after = null; ;)
            {
                var page = await Ask(order, "first", size, after);
                seen.AddRange(page.Ids);
                if (!page.HasNext) break;
                after = page.End;
                if (seen.Count < 3 * size) await AddOneOfEach($"{seen.Count * 7919 % 97}");
            }
            Assert.Equal(known, seen.Where(known.Contains));
            Assert.Equal(
                (await SortedRows.Of(shop, order.List)).In(order.Effective).Where(seen.Contains), seen);
        });

    [ShopFact]
    public async Task Each_parent_has_its_own_pages()
    {
        var all = (await shop.Data("{ musicians(first: 100) { nodes { id songs(first: 100) { nodes { id } } } } }"))
            .GetProperty("musicians").GetProperty("nodes").EnumerateArray().ToList();
        var pages = (await shop.Data(
            """
            { musicians(first: 100) { nodes {
              forward: songs(first: 4) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
              backward: songs(last: 4) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } } } }
            """)).GetProperty("musicians").GetProperty("nodes").EnumerateArray().ToList();
        foreach (var (parent, paged) in all.Zip(pages))
        {
            var ids = Ids(parent.GetProperty("songs"));
            var (forward, backward) = (paged.GetProperty("forward"), paged.GetProperty("backward"));
            Assert.Equal(ids.Take(4), Ids(forward));
            Assert.Equal((ids.Length > 4, false), (HasNext(forward), HasPrevious(forward)));
            Assert.Equal(ids.TakeLast(4), Ids(backward));
            Assert.Equal((false, ids.Length > 4), (HasNext(backward), HasPrevious(backward)));
        }
    }

    /// <summary>All pages from one end to the other; checks what each says of itself on the way.</summary>
    private async Task<List<string>> Walk(Order order, int size, bool isBackward, int total)
    {
        var seen = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await Ask(order, isBackward ? "last" : "first", size, cursor);
            seen.AddRange(isBackward ? page.Ids.Reverse() : page.Ids);
            var (ahead, behind) = isBackward ? (page.HasPrevious, page.HasNext) : (page.HasNext, page.HasPrevious);
            Assert.Equal((total, seen.Count < total, cursor is not null), (page.Total, ahead, behind));
            Assert.Equal((page.Cursors[0], page.Cursors[^1]), (page.Start, page.End));
            if (!ahead) return seen;
            cursor = isBackward ? page.Start : page.End;
        }
    }

    private async Task<Page> Ask(Order order, string direction, int size, string? cursor)
    {
        var place = cursor is null ? "" : $", {(direction == "first" ? "after" : "before")}: \"{cursor}\"";
        var keys = order.Keys.Select(key => $"{{{key.Name}: {(key.IsDescending ? "DESC" : "ASC")}}}");
        var sorted = order.Keys.Length == 0 ? "" : $", order: [{string.Join(", ", keys)}]";
        var list = (await shop.Data(
            $$"""
            { {{order.List}}({{direction}}: {{size}}{{place}}{{sorted}}) {
              totalCount nodes { id } edges { cursor node { id } }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
            """)).GetProperty(order.List);
        var edges = list.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(Ids(list), edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!));
        return new Page(
            Ids(list),
            [.. edges.Select(edge => edge.GetProperty("cursor").GetString()!)],
            HasNext(list),
            HasPrevious(list),
            list.GetProperty("pageInfo").GetProperty("startCursor").GetString(),
            list.GetProperty("pageInfo").GetProperty("endCursor").GetString(),
            list.GetProperty("totalCount").GetInt32());
    }

    private async Task AddOneOfEach(string name)
    {
        await using var db = shop.Db();
        var musician = Musician(name, followers: name.Length * 40_000);
        db.AddRange(musician, Song(name, musician, "2021-05"), Song(name), Record(name, musician, "2023"));
        await db.SaveChangesAsync();
    }

    // Off the test runner's threads, of which there are as many as processors: FsCheck blocks the one it is on.
    private static Task Holds<TOne, TOther>(
        Arbitrary<TOne> one, Arbitrary<TOther> other, Func<TOne, TOther, Task> property) =>
        Task.Run(() => Check.One(Cases, Prop.ForAll(one, other, property)));

    private static string[] Ids(JsonElement list) =>
        [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    private static bool HasNext(JsonElement list) =>
        list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();

    private static bool HasPrevious(JsonElement list) =>
        list.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();
}

public sealed class PagingOnPostgresTests(PostgresDemoShop shop) : PagingTests(shop), IClassFixture<PostgresDemoShop>;

public sealed class PagingOnSqlServerTests(SqlServerDemoShop shop)
    : PagingTests(shop), IClassFixture<SqlServerDemoShop>;
