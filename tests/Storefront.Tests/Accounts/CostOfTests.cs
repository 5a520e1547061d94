using System.Text.Json;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Accounts;

/// <summary>The price of an operation, asked for without running it.</summary>
public sealed class CostOfTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    // The most that one operation of a client may cost, by default.
    private const int Ceiling = 10_000;

    private const string CostOf =
        """
        query($document: String!, $variables: JSON) {
          costOf(document: $document, variables: $variables) { requested dearestField }
        }
        """;

    public static TheoryData<string> Published => [.. OperationFiles.OfCatalogue];

    [Theory]
    [InlineData("{ song(by: {isrc: \"ZZSTF2100003\"}) { title price { formatted } } }", "{}", 2, "Query.song")]
    [InlineData("{ songs { nodes { title } } }", "{}", 21, "Query.songs")]
    [InlineData("{ songs(first: 20) { totalCount nodes { credits { party { name } } } } }", "{}", 231, "Song.credits")]
    [InlineData("query($n: Int) { songs(first: $n) { nodes { title } } }", "{\"n\": 100}", 101, "Query.songs")]
    [InlineData("{ songs(where: {title: {contains: \"a\"}}) { nodes { title } } }", "{}", 31, "Query.songs")]
    [InlineData("{ search(text: \"a\", first: 5) { nodes { ... on Song { title } } } }", "{}", 16, "Query.search")]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", "{}", 4, "Query.nodes")]
    [InlineData("{ genres { genre } }", "{}", 61, "Query.genres")]
    public async Task Comes_from_the_rows_it_may_read(string document, string variables, int requested, string dearest)
    {
        var cost = (await shop.Data(CostOf, new { document, variables = Json(variables) })).GetProperty("costOf");
        Assert.Equal(requested, cost.GetProperty("requested").GetInt32());
        Assert.Equal(dearest, cost.GetProperty("dearestField").GetString());
    }

    [Fact]
    public async Task Takes_variables_as_a_literal_too()
    {
        var cost = await shop.Data(
            "{ costOf(document: \"query($n: Int) { songs(first: $n) { nodes { title } } }\", variables: {n: 7}) "
            + "{ requested } }");
        Assert.Equal(8, cost.GetProperty("costOf").GetProperty("requested").GetInt32());
    }

    [Theory]
    [InlineData("{ songs", "{}", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "{}", "VALIDATION_FAILED")]
    [InlineData("query($n: Int!) { songs(first: $n) { totalCount } }", "{}", "INVALID_VARIABLE")]
    [InlineData("query A { genres { genre } } query B { genres { genre } }", "{}", "OPERATION_NOT_FOUND")]
    [InlineData("{ genres { genre } }", "[]", "INVALID_ARGUMENT")]
    [InlineData("{ songs(first: 1000000000) { nodes { title } } }", "{}", "LIMIT_EXCEEDED")]
    public async Task What_cannot_run_has_none(string document, string variables, string code) =>
        Assert.Equal(code, await shop.ErrorCode(CostOf, new { document, variables = Json(variables) }));

    [Fact]
    public async Task Nothing_runs()
    {
        var statements = await shop.Statements(
            CostOf, new { document = "{ songs { nodes { title } } }", variables = (object?)null });
        Assert.Empty(statements);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Every_published_operation_is_within_a_client_s_ceiling(string operation)
    {
        var cost = await shop.Data(CostOf, new { document = OperationFiles.Text(operation) });
        Assert.InRange(cost.GetProperty("costOf").GetProperty("requested").GetInt32(), 1, Ceiling);
    }

    [Fact]
    public async Task Rows_beyond_a_limit_are_not_even_begun() => Assert.Equal("LIMIT_EXCEEDED", await shop.ErrorCode(
        "{ musicians(first: 100) { nodes { songs(first: 100) { nodes { records(first: 20) { totalCount nodes { id } }"
            + " } } } } }"));

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
