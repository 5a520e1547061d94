using System.Diagnostics;
using System.Globalization;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>Fields of types that may be several, inside each other: each level multiplies what a walk meets.</summary>
public sealed class AbstractNestingTests
{
    private const int Types = 8;

    private const string Fields =
        "id: Int next: Next some(first: Int): [Next] @listSize(slicingArguments: [\"first\"])";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("{ next { next { next { next { next { next { next { next { next { next { id } } } } } } } } } } }")]
    [InlineData(
        "query($many: Int = 7) { next { next { next { next { next { next { some(first: $many) { id } } } } } } } }")]
    [InlineData(
        "query($is: Boolean = true) { next { next { next { next { next { next { id @include(if: $is) } } } } } } }")]
    public void Cost_what_is_written(string query)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal("{'data':{'next':null}}", Server().Answer(query));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Are_refused_where_every_way_through_them_merges_differently()
    {
        var query = Enumerable.Range(1, 17).Aggregate(
            "id", (below, level) => $"next {{ ... on A0 {{ {Chain(level)} }} {below} }}");
        Assert.Equal(
            "{'errors':[{'message':'The operation has more than 50000 fields, each counted for every type it may be "
                + "asked of; ask for less at once.','extensions':{'code':'LIMIT_EXCEEDED','limit':'plannedFields'}}]}",
            Server().Answer($"{{ {query} }}"));

        static string Chain(int levels) => string.Concat(Enumerable.Repeat("next { ", levels)) + $"a{levels}: id"
            + string.Concat(Enumerable.Repeat(" }", levels));
    }

    [Fact]
    public void Have_one_price_in_all_places()
    {
        var price = Server().Price(
            "query($many: Int) { next { next { next { some(first: $many) { id } } } } }", "{\"many\":7}");
        Assert.Equal((3 + 7 + 1, "A0.some"), (price.Requested, price.DearestField));
    }

    private static Server Server()
    {
        var types = Enumerable.Range(0, Types).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"type A{number} implements Next {{ {Fields} }}"));
        return new Server($"type Query {{ next: Next }} interface Next {{ {Fields} }} {string.Join(' ', types)}"
            + " directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION")
            .With("next", (object?)null);
    }
}
