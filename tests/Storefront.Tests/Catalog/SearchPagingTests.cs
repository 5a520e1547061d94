using static Storefront.Tests.Catalog.SearchBox;

namespace Storefront.Tests.Catalog;

/// <summary>Pages of what a search finds. No two tests use the same words.</summary>
public abstract class SearchPagingTests(Shop shop)
{
    private readonly SearchBox search = new(shop);

    [ShopFact]
    public async Task Pages_have_no_gaps_and_repeat_nothing()
    {
        var musician = Musician("Copper Meadow");
        await search.Add([.. Enumerable.Range(1, 11).Select(number => Song($"Copper Meadow {number}", musician))]);
        await search.Add([.. Enumerable.Range(1, 11).Select(number => Record($"Meadow of Copper {number}"))]);
        var whole = await search.Find("copper meadow", first: 100);
        Assert.Equal(23, whole.Distinct().Count());
        Assert.Equal(whole, await search.FindByPages("copper meadow", 4));
    }

    [ShopFact]
    public async Task A_page_stays_where_it_is_when_something_nearer_arrives()
    {
        await search.Add(Song("Tin Rooster", releasedOn: "2020"), Song("Tin Rooster", releasedOn: "2019"));
        var first = await search.Page("tin rooster", first: 1);
        await search.Add(Song("Tin Rooster", releasedOn: "2025"));
        var second = await search.Page("TIN  rooster", first: 1, after: EndCursor(first));
        Assert.Equal(["Song Tin Rooster"], Results(second));
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [ShopFact]
    public async Task A_page_says_what_lies_beyond_it()
    {
        await search.Add(Song("Quartz Ladder"), Song("Quartz Ladder II"));
        var page = await search.Page("quartz ladder", first: 1);
        var cursor = EndCursor(page);
        Assert.Equal(
            $$"""{"hasNextPage":true,"hasPreviousPage":false,"startCursor":"{{cursor}}","endCursor":"{{cursor}}"}""",
            page.GetProperty("pageInfo").GetRawText());
        var last = (await search.Page("quartz ladder", after: cursor)).GetProperty("pageInfo");
        Assert.True(last.GetProperty("hasPreviousPage").GetBoolean());
    }

    [ShopFact]
    public async Task A_page_without_items_says_whether_there_are_any()
    {
        await search.Add(Song("Zero Pasture"));
        Assert.Equal(
            """{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":null}""",
            (await search.Page("zero pasture", first: 0)).GetProperty("pageInfo").GetRawText());
    }

    [ShopFact]
    public async Task Every_edge_has_its_node_and_cursor()
    {
        await search.Add(Song("Felt Compass"));
        var answer = await shop.Data(
            """
            { search(text: "felt compass") { edges { cursor node { ... on Song { title } } } pageInfo { endCursor } } }
            """);
        var cursor = EndCursor(answer.GetProperty("search"));
        Assert.Equal(
            $$$"""[{"cursor":"{{{cursor}}}","node":{"title":"Felt Compass"}}]""",
            answer.GetProperty("search").GetProperty("edges").GetRawText());
    }

    [ShopTheory]
    [InlineData("amber kettl", null)]
    [InlineData("amber kettle", "SONG")]
    public async Task Refuses_the_cursor_of_another_search(string text, string? kind)
    {
        await search.Add(Song("Amber Kettle"));
        var after = EndCursor(await search.Page("amber kettle"));
        string[]? kinds = kind is null ? null : [kind];
        Assert.Equal("INVALID_CURSOR", await shop.ErrorCode(Operation, new { text, kinds, after }));
    }
}

public sealed class SearchPagingOnPostgres(PostgresShop shop) : SearchPagingTests(shop), IClassFixture<PostgresShop>;

public sealed class SearchPagingOnSqlServer(SqlServerShop shop) : SearchPagingTests(shop), IClassFixture<SqlServerShop>;
