using System.Diagnostics;
using System.Globalization;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>Fields of types that may be several, inside each other: each level multiplies what a walk meets.</summary>
public sealed class AbstractNestingTests
{
    private const int Types = 8;

    private const string Fields =
        "id: Int next: Next some(first: Int): [Next] @listSize(slicingArguments: [\"first\"])";

    // Every variable has to be used.
    private const string Used = "used: next { some(first: $many) { id @include(if: $isWanted) } }";

    // A loaded machine takes its time; 8^15 fields take longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("id")]
    [InlineData("some(first: $many) { id }")]
    [InlineData("id @include(if: $isWanted)")]
    public void Cost_what_is_written(string innermost)
    {
        var clock = Stopwatch.StartNew();
        var query = $"query($many: Int = 7, $isWanted: Boolean = true) {{ {Nested(15, innermost)} {Used} }}";
        Assert.Equal("{'data':{'next':null,'used':null}}", Server().Answer(query));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Are_refused_where_every_way_through_them_merges_differently()
    {
        var query = Enumerable.Range(1, 17).Aggregate(
            "id", (below, level) => $"next {{ ... on A0 {{ {Nested(level, $"a{level}: id")} }} {below} }}");
        Assert.Equal(
            "{'errors':[{'message':'The operation has more than 20000 fields, each counted for every type it may be "
                + "asked of; ask for less at once.','extensions':{'code':'LIMIT_EXCEEDED','limit':'plannedFields'}}]}",
            Server().Answer($"{{ {query} }}"));
    }

    [Fact]
    public void Have_one_price_in_all_places()
    {
        var price = Server().Price(
            "query($many: Int) { next { next { next { some(first: $many) { id } } } } }", "{\"many\":7}");
        Assert.Equal((3 + 7 + 1, "A0.some"), (price.Requested, price.DearestField));
    }

    private static string Nested(int levels, string innermost) =>
        Enumerable.Repeat("next", levels).Aggregate(innermost, (below, field) => $"{field} {{ {below} }}");

    private static Server Server()
    {
        var types = Enumerable.Range(0, Types).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"type A{number} implements Next {{ {Fields} }}"));
        return new Server($"type Query {{ next: Next }} interface Next {{ {Fields} }} {string.Join(' ', types)}"
            + " directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION")
            .With("next", (object?)null);
    }
}
