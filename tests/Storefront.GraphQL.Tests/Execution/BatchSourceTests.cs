using System.Linq.Expressions;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A batch function sees a whole level at once, wherever in the response the level's objects stand.</summary>
public sealed class BatchSourceTests
{
    private const string Sdl = """
        type Query { shops: [Shop] table: [[Shop]] pets: [Pet] }
        type Shop { name: String twice(of: Int = 2): Int must: Int! owner: Shop near: [Shop!] }
        interface Pet { age: Int }
        type Dog implements Pet { age: Int }
        type Cat implements Pet { age: Int }
        """;

    private readonly List<string> calls = [];

    [Fact]
    public void Is_called_once_for_a_level()
    {
        var server = Shops(1, 2, 3);
        Assert.Equal(
            "{'data':{'shops':[{'twice':2},{'twice':4},{'twice':6}]}}", server.Answer("{ shops { twice } }"));
        Assert.Equal(["1,2,3 of 2"], calls);
    }

    [Fact]
    public void Is_called_once_for_each_alias_with_its_own_arguments()
    {
        var server = Shops(1, 2);
        Assert.Equal(
            "{'data':{'shops':[{'a':10,'b':2},{'a':20,'b':4}]}}",
            server.Answer("query ($n: Int) { shops { a: twice(of: $n) b: twice } }", "{'n':10}"));
        Assert.Equal(["1,2 of 10", "1,2 of 2"], calls);
    }

    [Fact]
    public void Is_called_once_for_objects_of_lists_of_lists()
    {
        var server = Shops().With("table", new object?[] { new[] { Shop(1) }, null, new[] { null, Shop(2), Shop(3) } });
        Assert.Equal(
            "{'data':{'table':[[{'twice':2}],null,[null,{'twice':4},{'twice':6}]]}}",
            server.Answer("{ table { twice } }"));
        Assert.Equal(["1,2,3 of 2"], calls);
    }

    [Fact]
    public void Is_called_once_for_each_of_several_levels()
    {
        var server = Shops(1, 2).With("Shop.near", Batch((shops, _) => [.. shops.Select(shop => (object?)new[]
        {
            Shop(Number(shop) * 10), Shop((Number(shop) * 10) + 1),
        })]));
        Assert.Equal(
            "{'data':{'shops':[{'twice':2,'near':[{'twice':20},{'twice':22}]},"
            + "{'twice':4,'near':[{'twice':40},{'twice':42}]}]}}",
            server.Answer("{ shops { twice near { twice } } }"));
        Assert.Equal(["1,2 of 2", "10,11,20,21 of 2"], calls);
    }

    [Fact]
    public void Is_not_called_for_nobody()
    {
        Assert.Equal("{'data':{'shops':[]}}", Shops().Answer("{ shops { twice } }"));
        Assert.Empty(calls);
    }

    [Fact]
    public void Is_not_called_when_its_field_is_not_included()
    {
        Shops(1).Answer("query ($go: Boolean!) { shops { name twice @include(if: $go) } }", "{'go':false}");
        Assert.Empty(calls);
    }

    [Fact]
    public void Fails_for_all_parents_when_it_throws()
    {
        var server = Shops(1, 2).With("Shop.twice", Batch((_, _) => throw new GraphQLException("No.", "NO")));
        var answer = server.Answer("{ shops { name twice } }");
        Assert.Contains("'path':['shops',0,'twice']", answer, StringComparison.Ordinal);
        Assert.Contains("'path':['shops',1,'twice']", answer, StringComparison.Ordinal);
        Assert.EndsWith(
            "'data':{'shops':[{'name':'1','twice':null},{'name':'2','twice':null}]}}",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public void May_fail_for_one_parent_alone()
    {
        var server = Shops(1, 2, 3).With("Shop.must", Batch((shops, _) =>
            [.. shops.Select(shop => Number(shop) == 2 ? new GraphQLError("No.", "NO") : (object)Number(shop))]));
        Assert.Equal(
            "{'errors':[{'message':'No.','locations':[{'line':1,'column':11}],'path':['shops',1,'must'],"
            + "'extensions':{'code':'NO'}}],'data':{'shops':[{'must':1},null,{'must':3}]}}",
            server.Answer("{ shops { must } }"));
    }

    [Fact]
    public void Answers_that_do_not_match_their_parents_are_an_error_of_ours()
    {
        var server = Shops(1, 2).With("Shop.twice", Batch((_, _) => [7]));
        var answer = server.Answer("{ shops { twice } }");
        Assert.EndsWith("'data':{'shops':[{'twice':null},{'twice':null}]}}", answer, StringComparison.Ordinal);
        Assert.Equal(["Shop.twice answered 1 of 2 parents."], server.Unexpected);
    }

    private Server Shops(params int[] numbers) => new Server(Sdl)
        .With("shops", numbers.Select(Shop).ToArray())
        .With("Shop.twice", Batch((shops, arguments) =>
        {
            var of = (int)arguments.Get("of")!;
            calls.Add($"{string.Join(',', shops.Select(Number))} of {of}");
            return [.. shops.Select(shop => (object?)(Number(shop) * of))];
        }));

    private static object Shop(int number) => Server.Object(("number", number), ("name", $"{number}"));

    private static int Number(object? shop) => (int)((Dictionary<string, object?>)shop!)["number"]!;

    private static BatchSource Batch(Func<IReadOnlyList<object?>, Arguments, IReadOnlyList<object?>> answer)
    {
        Expression<Func<object, object>> itself = parent => parent;
        return new BatchSource(itself, async (parents, arguments, _) =>
        {
            await Task.Yield();
            return answer(parents, arguments);
        });
    }
}
