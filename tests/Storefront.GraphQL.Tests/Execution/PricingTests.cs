using Storefront.GraphQL.Response;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>The price of an operation: the weights of what it asks for, times how often it asks.</summary>
public sealed class PricingTests
{
    // The root object costs 1, like any other.
    [Theory]
    [InlineData("{ name }", 1)]
    [InlineData("{ __typename }", 1)]
    [InlineData("{ count }", 9)]
    [InlineData("{ song { title } }", 2)]
    [InlineData("{ song { title price { amount } } }", 2)]
    [InlineData("{ a: song { title } b: song { title } }", 3)]
    [InlineData("{ top { title } }", 11)]
    [InlineData("{ unsized { title } }", 2)]
    [InlineData("{ top { credits { role party { name } } } }", 1 + 10 + 50 + 50)]
    [InlineData("{ songs { nodes { title } } }", 21)]
    [InlineData("{ songs(first: 3) { nodes { title } } }", 4)]
    [InlineData("{ songs(last: 3) { edges { node { title } } } }", 4)]
    [InlineData("{ songs(first: 0) { nodes { title } } }", 1)]
    [InlineData("{ songs(first: -5) { nodes { title } } }", 1)]
    [InlineData("{ songs { total } }", 6)]
    [InlineData("{ songs(first: 10) { total nodes { similar(first: 3) { total nodes { title } } } } }", 96)]
    [InlineData("{ strict(first: 4) { title } }", 5)]
    [InlineData("{ byDefault { title } }", 5)]
    [InlineData("{ nodes(ids: [1, 2, 3]) { title } }", 4)]
    [InlineData("{ page { title } }", 4)]
    [InlineData("{ page(paging: {size: 6}) { title } }", 7)]
    [InlineData("{ found { ... on Song { title } ... on Label { name } } }", 3)]
    [InlineData("{ found { ... on Song { credits { role } } ... on Label { songs { title } } } }", 1 + 2 * 101)]
    [InlineData("{ sorted { title } }", 2)]
    [InlineData("{ sorted(by: \"x\") { title } }", 5)]
    [InlineData("{ songs(where: {title: {contains: \"x\"}}) { total } }", 16)]
    [InlineData("{ songs(where: {or: [{title: {contains: \"x\"}}, {title: {contains: \"y\"}}]}) { total } }", 26)]
    [InlineData("{ songs(where: {title: {eq: \"x\"}}) { total } }", 6)]
    [InlineData("mutation { sell(id: 1) { title } }", 12)]
    [InlineData("{ ...F } fragment F on Query { top { ...S } } fragment S on Song { credits { role } }", 61)]
    public void Is_the_sum_of_weights_times_sizes(string query, int price) =>
        Assert.Equal(price, PricedShop.Open().Price(query).Requested);

    [Fact]
    public void There_is_none_for_more_rows_than_may_be_asked_for() => Assert.Equal(
        ErrorCodes.LimitExceeded,
        Assert.Throws<GraphQLException>(() => PricedShop.Open().Price(
            "{ songs(first: 2147483647) { nodes { credits { role } } } }")).Error.Code);

    [Theory]
    [InlineData("query($n: Int) { songs(first: $n) { nodes { title } } }", "{'n':7}", 8)]
    [InlineData("query($n: Int) { songs(first: $n) { nodes { title } } }", "", 21)]
    [InlineData("query($n: Int) { songs(first: $n) { nodes { title } } }", "{'n':null}", 21)]
    [InlineData("query($n: Int = 5) { songs(first: $n) { nodes { credits { role } } } }", "", 31)]
    [InlineData("query($n: Int, $m: Int) { songs(first: $n) { nodes { similar(first: $m) { nodes { title } } } } }",
        "{'n':10,'m':10}", 111)]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { title } }", "{'ids':[1,2]}", 3)]
    [InlineData("query($p: Paging) { page(paging: $p) { title } }", "{'p':{'size':9}}", 10)]
    [InlineData("query($w: Where) { songs(where: $w) { total } }", "{'w':{'or':[{'title':{'contains':'x'}}]}}", 16)]
    [InlineData("query($t: String) { songs(where: {title: {contains: $t}}) { total } }", "{'t':'x'}", 16)]
    [InlineData("query($t: String) { songs(where: {title: {contains: $t}}) { total } }", "", 6)]
    [InlineData("query($a: Boolean!) { song { title } top @include(if: $a) { title } }", "{'a':true}", 12)]
    [InlineData("query($a: Boolean!) { song { title } top @include(if: $a) { title } }", "{'a':false}", 2)]
    [InlineData("query($a: Boolean!) { song { ... @skip(if: $a) { credits { role } } } }", "{'a':true}", 2)]
    public void Takes_the_values_of_variables(string query, string variables, int price) =>
        Assert.Equal(price, PricedShop.Open().Price(query, variables).Requested);

    [Theory]
    [InlineData("{ name }", null)]
    [InlineData("{ song { title } count }", "Query.count")]
    [InlineData("{ songs(first: 10) { nodes { credits { role } } } }", "Song.credits")]
    [InlineData("{ songs(first: 10) { edges { node { title } } } }", "Edge.node")]
    [InlineData("{ songs(first: 10) { nodes { title } } }", "Query.songs")]
    [InlineData("mutation { sell { title } }", "Mutation.sell")]
    public void Has_a_field_that_adds_most(string query, string? field) =>
        Assert.Equal(field, PricedShop.Open().Price(query).DearestField);

    [Theory]
    [InlineData("{ strict { title } }")]
    [InlineData("{ strict(first: 1, last: 1) { title } }")]
    public void A_list_that_must_be_sized_by_one_argument_is_not_guessed(string query)
    {
        var refused = Assert.Throws<GraphQLException>(() => PricedShop.Open().Price(query));
        Assert.Equal("Give exactly one of first, last to Query.strict: it is the size of the list.", refused.Message);
        Assert.Contains("'code':'INVALID_ARGUMENT'", PricedShop.Open().Answer(query), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ name", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "VALIDATION_FAILED")]
    [InlineData("query($n: Int!) { songs(first: $n) { total } }", "INVALID_VARIABLE")]
    public void What_cannot_run_has_none(string query, string code) =>
        Assert.Equal(code, Assert.Throws<GraphQLException>(() => PricedShop.Open().Price(query)).Error.Code);

    [Theory]
    [InlineData(10, "")]
    [InlineData(11, "'message':'Lists inside lists may come to 550 rows, and 500 may be asked for at once.")]
    public void Page_sizes_multiplied_have_a_limit(int first, string refusal)
    {
        var shop = PricedShop.Open(new() { ValidationLimits = new ValidationLimits { ListSizeProduct = 500 } });
        var answer = shop.Answer(
            $"query($n: Int) {{ songs(first: $n) {{ nodes {{ similar(first: 10) {{ nodes {{ credits {{ role }} }} }}"
                + " other: credits { role } } } }",
            $"{{'n':{first}}}");
        Assert.Contains(refusal, answer, StringComparison.Ordinal);
        Assert.Equal(refusal.Length > 0, answer.Contains("'limit':'listSizeProduct'", StringComparison.Ordinal));
    }
}
