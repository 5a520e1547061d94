namespace Storefront.Tests.Schema;

/// <summary>A list costs one statement for a whole level of parents, wherever in an operation it stands.</summary>
public abstract class StatementCountTests(Shop shop)
{
    public static TheoryData<string> Roots => [.. SchemaWalk.Roots];

    [ShopTheory]
    [MemberData(nameof(Roots))]
    public async Task Every_list_below_costs_at_most_one_statement(string root)
    {
        var walk = SchemaWalk.Below(root, levels: 3, pageSize: 3);
        var statements = await shop.Statements(walk.Query);
        Assert.InRange(statements.Count, 1, walk.Levels);
    }

    [ShopFact]
    public async Task So_does_every_list_four_levels_down()
    {
        var walk = SchemaWalk.Below("record", levels: 4, pageSize: 2);
        Assert.InRange((await shop.Statements(walk.Query)).Count, 40, walk.Levels);
    }

    [ShopTheory]
    [MemberData(nameof(Roots))]
    public async Task A_count_costs_at_most_one_more(string root)
    {
        var walk = SchemaWalk.Below(root, levels: 2, pageSize: 2, counts: true);
        Assert.InRange((await shop.Statements(walk.Query)).Count, 1, walk.Levels);
    }

    [ShopTheory]
    [InlineData("songs", 1)]
    [InlineData("songs", 7)]
    [InlineData("songs", 50)]
    [InlineData("records", 1)]
    [InlineData("records", 50)]
    [InlineData("musicians", 1)]
    [InlineData("musicians", 50)]
    public async Task The_size_of_the_pages_does_not_matter(string root, int pageSize)
    {
        var walk = SchemaWalk.Below(root, levels: 2, pageSize);
        Assert.InRange((await shop.Statements(walk.Query)).Count, 2, walk.Levels);
    }

    [ShopTheory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Fifty_parents_cost_what_one_does(int parents)
    {
        var statements = await shop.Statements(
            """
            query ($parents: Int) {
              songs(first: $parents) {
                nodes {
                  titles { text }
                  credits { role party { names { text } } }
                  musician { name songs(first: 2) { nodes { title } } }
                  records(first: 2) { nodes { title tracks(first: 2) { nodes { song { isrcs { isrc } } } } } }
                  availability(territory: CN, use: DOWNLOAD) { isAllowed deal { licensor { name } } }
                }
              }
            }
            """,
            new { parents });
        Assert.Equal(8, statements.Count);
    }

    [ShopFact]
    public async Task Fifty_nodes_of_one_type_cost_one_statement()
    {
        var songs = await shop.Data("{ songs(first: 50) { nodes { id } } }");
        var ids = songs.GetProperty("songs").GetProperty("nodes").EnumerateArray()
            .Select(song => song.GetProperty("id").GetString()).ToArray();
        Assert.Equal(50, ids.Length);
        var statements = await shop.Statements(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Song { title musician { name } } } }", new { ids });
        Assert.Single(statements);
    }
}

public sealed class StatementCountOnPostgresTests(PostgresDemoShop shop)
    : StatementCountTests(shop), IClassFixture<PostgresDemoShop>;

public sealed class StatementCountOnSqlServerTests(SqlServerDemoShop shop)
    : StatementCountTests(shop), IClassFixture<SqlServerDemoShop>;
