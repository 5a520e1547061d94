using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.4.3 ResolveAbstractType: which object type a value of an interface or union is.</summary>
public sealed class AbstractTypeTests
{
    private const string Sdl = """
        type Query { pet: Pet pets: [Pet!] found: [Found] }
        interface Pet { name: String }
        type Dog implements Pet { name: String barks: Boolean }
        type Cat implements Pet { name: String meows: Boolean }
        type Stone { weight: Int }
        union Found = Dog | Stone
        """;

    private static readonly object Dog = Server.Object(("__typename", "Dog"), ("name", "Rex"), ("barks", true));
    private static readonly object Cat = Server.Object(("__typename", "Cat"), ("name", "Tom"), ("meows", false));
    private static readonly object Stone = Server.Object(("__typename", "Stone"), ("weight", 7));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_item_answers_as_its_own_type(bool isDeferred)
    {
        var server = new Server(Sdl).With("pets", new[] { Dog, Cat, Dog });
        if (isDeferred) server.With("Dog.name", Deferred).With("Cat.name", Deferred);
        Assert.Equal(
            "{'data':{'pets':[{'name':'Rex','barks':true},{'name':'Tom','meows':false},{'name':'Rex','barks':true}]}}",
            server.Answer("{ pets { name ... on Dog { barks } ... on Cat { meows } } }"));
    }

    [Fact]
    public void Members_of_a_union_need_nothing_in_common() => Assert.Equal(
        "{'data':{'found':[{'__typename':'Stone','weight':7},null,{'__typename':'Dog','name':'Rex'}]}}",
        new Server(Sdl).With("found", new[] { Stone, null, Dog })
            .Answer("{ found { __typename ... on Stone { weight } ... on Pet { name } } }"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_value_of_no_type_is_an_error_in_its_place(bool isDeferred)
    {
        var server = new Server(Sdl).With("pet", Server.Object(("name", "?")));
        if (isDeferred) server.With("Dog.name", Deferred);
        Assert.Equal(
            "{'errors':[{'message':'The value is of no type that Pet may be.',"
            + "'locations':[{'line':1,'column':3}],'path':['pet'],'extensions':{'code':'INTERNAL'}}],"
            + "'data':{'pet':null}}",
            server.Answer("{ pet { name } }"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_type_that_is_not_possible_there_is_an_error_and_costs_required_lists(bool isDeferred)
    {
        var server = new Server(Sdl).With("pets", new[] { Dog, Stone });
        if (isDeferred) server.With("Dog.name", Deferred);
        Assert.Equal(
            "{'errors':[{'message':'The value is of no type that Pet may be.',"
            + "'locations':[{'line':1,'column':3}],'path':['pets',1],'extensions':{'code':'INTERNAL'}}],"
            + "'data':{'pets':null}}",
            server.Answer("{ pets { name } }"));
    }

    private static ResolverSource Deferred => new(async (parent, _, _) =>
    {
        await Task.Yield();
        return ((Dictionary<string, object?>)parent!)["name"];
    });
}
