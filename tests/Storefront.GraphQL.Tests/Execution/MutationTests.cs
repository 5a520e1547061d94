using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.2.2 The root fields of a mutation run one after the other.</summary>
public sealed class MutationTests
{
    private const string Sdl = """
        type Query { total: Int }
        type Mutation { add(amount: Int!): Total mustAdd(amount: Int!): Total! total: Int }
        type Total { amount: Int half: Int }
        """;

    private int total;

    [Fact]
    public void Each_verb_and_its_whole_answer_are_done_before_the_next() => Assert.Equal(
        "{'data':{'a':{'amount':1,'half':0},'b':{'amount':3,'half':1},'total':3,'c':{'amount':7,'half':3}}}",
        Till().Answer(
            "mutation { a: add(amount: 1) { amount half } b: add(amount: 2) { amount half } total "
            + "c: add(amount: 4) { amount half } }"));

    [Fact]
    public void A_verb_that_fails_leaves_the_others_their_turn()
    {
        var answer = Till().Answer("mutation { a: add(amount: -1) { amount } b: add(amount: 2) { amount } }");
        Assert.EndsWith("'data':{'a':null,'b':{'amount':2}}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_verb_that_fails_ends_the_operation()
    {
        var answer = Till().Answer(
            "mutation { a: add(amount: 1) { amount } b: mustAdd(amount: -1) { amount } c: add(amount: 2) { amount } }");
        Assert.EndsWith("'data':null}", answer, StringComparison.Ordinal);
        Assert.Equal(1, total);
    }

    [Fact]
    public void Verbs_that_are_not_included_do_not_run()
    {
        const string query = "mutation ($go: Boolean!) { a: add(amount: 1) @include(if: $go) { amount } total }";
        Assert.Equal("{'data':{'total':0}}", Till().Answer(query, "{'go':false}"));
        Assert.Equal("{'data':{'a':{'amount':1},'total':1}}", Till().Answer(query, "{'go':true}"));
    }

    [Fact]
    public void Is_refused_where_only_queries_may_run() => Assert.Equal(
        "{'errors':[{'message':'Only a query may be sent by GET; send this operation by POST.',"
        + "'extensions':{'code':'METHOD_NOT_ALLOWED'}}]}",
        Till().Answer("mutation { total }", isQueryOnly: true));

    private Server Till()
    {
        var add = new ResolverSource(async (_, arguments, _) =>
        {
            await Task.Yield();
            var amount = (int)arguments.Get("amount")!;
            if (amount < 0) throw new GraphQLException("Only up.", "ONLY_UP");
            total += amount;
            return Server.Object(("amount", total));
        });

        // Were the levels below fetched after all verbs, the halves would be those of the last total.
        var half = new ResolverSource(async (_, _, _) =>
        {
            await Task.Yield();
            return total / 2;
        });
        return new Server(Sdl)
            .With("Mutation.add", add)
            .With("Mutation.mustAdd", add)
            .With("Mutation.total", new ValueSource((_, _) => total))
            .With("Total.half", half);
    }
}
