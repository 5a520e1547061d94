using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

public sealed class ResponseLimitTests
{
    private const string Refusal =
        "{'errors':[{'message':'The answer is larger than 1000 bytes; ask for less at a time.',"
        + "'extensions':{'code':'RESPONSE_TOO_LARGE'}}]}";

    [Fact]
    public async Task An_answer_may_be_as_large_as_the_limit_and_no_larger()
    {
        var frame = "{'data':{'text':''}}".Length;
        Assert.Equal(1000, (await Answer(new string('x', 1000 - frame))).Length);
        Assert.Equal(Refusal, await Answer(new string('x', 1001 - frame)));
    }

    [Fact]
    public async Task A_much_larger_one_is_given_up_where_it_grows() =>
        Assert.Equal(Refusal, await Answer(Enumerable.Repeat(new string('x', 999), 1_000_000)));

    private static Task<string> Answer(object value)
    {
        var server = new Server("type Query { text: String list: [String!] }")
        {
            Options = new ExecutorOptions { MostResponseBytes = 1000 },
        };
        var field = value is string ? "text" : "list";
        return server.With(field, value).Send($"{{ {field} }}");
    }
}
