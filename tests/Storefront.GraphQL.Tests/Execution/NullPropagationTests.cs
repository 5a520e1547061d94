using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.4.4 An error takes the place of its field's value; where null is forbidden, of the parent's.</summary>
public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { shop: Shop mustShop: Shop! shops: [Shop!] maybeShops: [Shop] others: [[Shop!]] }
        type Shop { name: String mustName: String! owner: Owner mustOwner: Owner! tags: [String] mustTags: [String!]! }
        type Owner { name: String mustName: String! }
        """;

    private static readonly GraphQLException Broken = new("Broken.", "BROKEN");

    [Fact]
    public void A_field_that_fails_is_null() => Assert.Equal(
        "{'errors':[{'message':'Broken.','locations':[{'line':1,'column':10}],'path':['shop','name'],"
        + "'extensions':{'code':'BROKEN'}}],'data':{'shop':{'name':null,'mustName':'A'}}}",
        Answer("{ shop { name mustName } }", "shop", Server.Object(("name", Broken), ("mustName", "A"))));

    [Fact]
    public void A_required_field_that_fails_takes_its_parent_along() => Assert.Equal(
        "{'shop':null}",
        Data(Answer("{ shop { name mustName } }", "shop", Server.Object(("name", "A"), ("mustName", Broken)))));

    [Fact]
    public void A_required_field_without_a_value_takes_its_parent_along_and_says_so() => Assert.Equal(
        "{'errors':[{'message':'Cannot return null for non-nullable field Shop.mustName.',"
        + "'locations':[{'line':1,'column':10}],'path':['shop','mustName'],'extensions':{'code':'NULL_VIOLATION'}}],"
        + "'data':{'shop':null}}",
        Answer("{ shop { mustName } }", "shop", Server.Object()));

    [Fact]
    public void The_nearest_place_that_may_be_null_stops_it() => Assert.Equal(
        "{'shop':{'name':'A','owner':null}}",
        Data(Answer(
            "{ shop { name owner { name mustName } } }",
            "shop",
            Server.Object(("name", "A"), ("owner", Server.Object(("name", "B")))))));

    [Fact]
    public void It_goes_through_several_levels() => Assert.Equal(
        "{'shop':null}",
        Data(Answer(
            "{ shop { name mustOwner { mustName } } }",
            "shop",
            Server.Object(("name", "A"), ("mustOwner", Server.Object(("name", "B")))))));

    [Fact]
    public void It_reaches_the_data_itself() => Assert.Equal(
        "null",
        Data(Answer(
            "{ mustShop { mustOwner { mustName } } }", "mustShop", Server.Object(("mustOwner", Server.Object())))));

    [Fact]
    public void Each_field_reports_but_one_parent_is_lost_once()
    {
        var answer = Answer(
            "{ shop { name tags } }",
            "shop",
            Server.Object(("name", Broken), ("tags", new object?[] { "a", 1.5m, null })));
        Assert.Equal("{'shop':{'name':null,'tags':['a','1.5',null]}}", Data(answer));
    }

    [Fact]
    public void An_item_that_may_be_null_is_lost_alone() => Assert.Equal(
        "{'maybeShops':[{'mustName':'A'},null,{'mustName':'C'}]}",
        Data(Answer("{ maybeShops { mustName } }", "maybeShops", Shops("A", null, "C"))));

    [Fact]
    public void An_item_that_must_be_there_takes_its_list_along() => Assert.Equal(
        "{'errors':[{'message':'Cannot return null for non-nullable field Shop.mustName.',"
        + "'locations':[{'line':1,'column':11}],'path':['shops',1,'mustName'],'extensions':{'code':'NULL_VIOLATION'}}],"
        + "'data':{'shops':null}}",
        Answer("{ shops { mustName } }", "shops", Shops("A", null, "C")));

    [Fact]
    public void A_null_among_required_items_takes_the_list_along_and_is_reported_at_its_place() => Assert.Equal(
        "{'errors':[{'message':'Cannot return null for non-nullable field Shop.mustTags.',"
        + "'locations':[{'line':1,'column':10}],'path':['shop','mustTags',1],'extensions':{'code':'NULL_VIOLATION'}}],"
        + "'data':{'shop':null}}",
        Answer("{ shop { mustTags } }", "shop", Server.Object(("mustTags", new object?[] { "a", null }))));

    [Fact]
    public void An_error_in_place_of_an_item_is_reported_there() => Assert.Equal(
        "{'errors':[{'message':'Broken.','locations':[{'line':1,'column':10}],'path':['shop','tags',1],"
        + "'extensions':{'code':'BROKEN'}}],'data':{'shop':{'tags':['a',null,'c']}}}",
        Answer(
            "{ shop { tags } }",
            "shop",
            Server.Object(("tags", new object?[] { "a", new GraphQLError("Broken.", "BROKEN"), "c" }))));

    // One list of lists loses an inner list; the objects after it must still be found.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lost_list_leaves_those_after_it_alone(bool isDeferred)
    {
        var server = new Server(Sdl).With("others", new object?[] { Shops("A", null, "B"), Shops("C", "D") });
        if (isDeferred) server.With("Shop.mustName", Deferred("mustName"));
        Assert.Equal(
            "{'others':[null,[{'mustName':'C'},{'mustName':'D'}]]}", Data(server.Answer("{ others { mustName } }")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_null_in_a_lost_list_leaves_those_after_it_alone(bool isDeferred)
    {
        object?[] first = [.. Shops("A"), null, .. Shops("B")];
        var server = new Server(Sdl).With("others", new object?[] { first, null, Shops("C", "D") });
        if (isDeferred) server.With("Shop.mustName", Deferred("mustName"));
        Assert.Equal(
            "{'others':[null,null,[{'mustName':'C'},{'mustName':'D'}]]}",
            Data(server.Answer("{ others { mustName } }")));
    }

    [Fact]
    public void A_deferred_field_that_fails_does_the_same() => Assert.Equal(
        "{'maybeShops':[{'mustName':'A'},null,{'mustName':'C'}]}",
        Data(new Server(Sdl)
            .With("maybeShops", Shops("A", null, "C"))
            .With("Shop.mustName", Deferred("mustName"))
            .Answer("{ maybeShops { mustName } }")));

    private static string Answer(string query, string field, object? value) =>
        new Server(Sdl).With(field, value).Answer(query);

    private static object?[] Shops(params string?[] names) =>
        [.. names.Select(name => Server.Object(("mustName", name)))];

    private static ResolverSource Deferred(string field) => new(async (parent, _, _) =>
    {
        await Task.Yield();
        return Value(parent!, field);
    });

    private static object? Value(object parent, string field) =>
        ((Dictionary<string, object?>)parent).GetValueOrDefault(field);

    private static string Data(string answer) => answer[(answer.IndexOf("'data':", StringComparison.Ordinal) + 7)..^1];
}
