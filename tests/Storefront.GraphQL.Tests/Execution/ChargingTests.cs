using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Pricing;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>What becomes of a price: the ceiling, the bucket, and what the answer says of them.</summary>
public sealed class ChargingTests
{
    private int available = 100;

    [Fact]
    public void An_answer_says_what_it_cost_and_what_is_left() => Assert.Equal(
        "{'data':{'name':null},'extensions':{'cost':{'requested':1,'bucket':{'size':100,'available':99,"
            + "'refillPerSecond':10}}}}",
        Shop().Answer("{ name }"));

    [Fact]
    public void So_does_one_with_errors_which_come_first()
    {
        var answer = Shop().Answer("{ top { title } }");
        Assert.StartsWith("{'errors':[", answer, StringComparison.Ordinal);
        Assert.EndsWith(
            "'data':null,'extensions':{'cost':{'requested':11,'bucket':{'size':100,'available':89,"
                + "'refillPerSecond':10}}}}",
            answer,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ name", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "VALIDATION_FAILED")]
    [InlineData("query($n: Int!) { songs(first: $n) { total } }", "INVALID_VARIABLE")]
    public void What_cannot_run_costs_a_point(string query, string code)
    {
        var answer = Shop().Answer(query);
        Assert.Contains($"'code':'{code}'", answer, StringComparison.Ordinal);
        Assert.Contains("'cost':{'requested':1,'bucket':{'size':100,'available':99,", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_dearer_than_the_ceiling_does_not_run() => Assert.Equal(
        "{'errors':[{'message':'The operation would cost 61 points, and one may cost 60. Song.credits adds most: ask "
            + "for smaller pages, or in several operations.','extensions':{'code':'COST_LIMIT_EXCEEDED',"
            + "'requested':61,'ceiling':60,'dearestField':'Song.credits'}}],'extensions':{'cost':{'requested':61,"
            + "'bucket':{'size':100,'available':99,'refillPerSecond':10}}}}",
        Shop().Answer("{ top { credits { role } } }"));

    [Fact]
    public void An_operation_that_the_bucket_does_not_hold_waits()
    {
        available = 15;
        Assert.Equal(
            "{'errors':[{'message':'The operation costs 21 points and 15 are left; send it again in 2 s.',"
                + "'extensions':{'code':'THROTTLED','retryAfterSeconds':2}}],'extensions':{'cost':{'requested':21,"
                + "'bucket':{'size':100,'available':15,'refillPerSecond':10}}}}",
            Shop().Answer("{ songs { nodes { title } } }"));
        Assert.Equal(15, available);
    }

    [Fact]
    public void Who_has_no_budget_is_told_of_none() => Assert.Equal(
        "{'data':{'name':null}}", PricedShop.Open().Answer("{ name }"));

    private Server Shop() => PricedShop.Open(
        new ExecutorOptions { Charge = Take },
        new RequestCaller { Budget = new Budget("one", Size: 100, RefillPerSecond: 10, Ceiling: 60) });

    private Charge Take(Budget budget, int price, bool isOwed)
    {
        if (available < price && !isOwed) return new Charge(false, available, TimeSpan.FromSeconds(1.2));
        available -= price;
        return new Charge(true, available, TimeSpan.Zero);
    }
}
