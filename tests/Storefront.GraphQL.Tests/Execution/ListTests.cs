using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.4.3 CompleteValue of lists and leaves.</summary>
public sealed class ListTests
{
    private const string Sdl = """
        enum Size { SMALL LARGE }
        scalar Anything
        type Query { names: [String] sizes: [Size!] rows: [[Int]] items: [Item] one: Item any: Anything size: Size! }
        type Item { names: [String!] }
        """;

    [Fact]
    public void Any_enumerable_is_a_list() => Assert.Equal(
        "{'data':{'names':['a',null,'c']}}",
        new Server(Sdl).With("names", new List<string?> { "a", null, "c" }).Answer("{ names }"));

    [Fact]
    public void Lists_hold_lists() => Assert.Equal(
        "{'data':{'rows':[[1,2],null,[],[null]]}}",
        new Server(Sdl).With("rows", new int?[]?[] { [1, 2], null, [], [null] }).Answer("{ rows }"));

    [Theory]
    [InlineData("a text")]
    [InlineData(7)]
    public void A_value_that_is_no_list_is_an_error(object value) => Assert.Equal(
        "{'errors':[{'message':'Query.names should be a list and is not.','locations':[{'line':1,'column':3}],"
        + "'path':['names'],'extensions':{'code':'INTERNAL'}}],'data':{'names':null}}",
        new Server(Sdl).With("names", value).Answer("{ names }"));

    [Fact]
    public void An_object_where_a_list_is_declared_is_an_error() => Assert.Contains(
        "Query.items should be a list and is not.",
        new Server(Sdl).With("items", Server.Object()).Answer("{ items { names } }"),
        StringComparison.Ordinal);

    [Fact]
    public void A_list_that_breaks_while_it_is_read_is_an_error_of_its_field()
    {
        var server = new Server(Sdl).With("names", Broken());
        var answer = server.Answer("{ names size: __typename }");
        Assert.Contains(
            "'path':['names'],'extensions':{'code':'INTERNAL','reference':'", answer, StringComparison.Ordinal);
        Assert.EndsWith("'data':{'names':null,'size':'Query'}}", answer, StringComparison.Ordinal);
        Assert.Equal(["The list broke."], server.Unexpected);
    }

    [Fact]
    public void A_list_of_a_deferred_field_that_breaks_is_an_error_of_its_field()
    {
        var server = new Server(Sdl).With("names", new ResolverSource((_, _, _) => new(Broken())));
        var answer = server.Answer("{ names size: __typename }");
        Assert.EndsWith("'data':{'names':null,'size':'Query'}}", answer, StringComparison.Ordinal);
        Assert.Equal(["The list broke."], server.Unexpected);
    }

    [Fact]
    public void A_value_that_is_not_in_the_enum_is_an_error()
    {
        var answer = new Server(Sdl).With("sizes", new List<string> { "SMALL", "HUGE" }).Answer("{ sizes }");
        Assert.Contains("'path':['sizes',1],'extensions':{'code':'INTERNAL'}", answer, StringComparison.Ordinal);
        Assert.EndsWith("'data':{'sizes':null}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scalar_known_from_its_description_alone_writes_any_json() => Assert.Equal(
        "{'data':{'any':{'a':[1,null,true]}}}",
        new Server(Sdl).With("any", new Dictionary<string, object> { ["a"] = new object?[] { 1, null, true } })
            .Answer("{ any }"));

    private static IEnumerable<string> Broken()
    {
        yield return "a";
        throw new InvalidOperationException("The list broke.");
    }
}
