using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>Answers that wait for nothing and would fill the memory: time or size ends them.</summary>
public sealed class HugeAnswerTests
{
    private const string Sdl = "type Query { numbers: [Int] root: Node } type Node { id: Int children: [Node!]! }";
    private const string Deep =
        "{ root { children { children { children { children { children { children { id } } } } } } } }";

    private int asked;

    [Theory]
    [InlineData("{ numbers }")]
    [InlineData(Deep)]
    public void Are_given_up_when_the_time_is_over(string query)
    {
        var server = Server(new ExecutorOptions
        {
            Timeout = TimeSpan.FromMilliseconds(50),
            MostResponseBytes = int.MaxValue,
        });
        Assert.Equal(
            "{'errors':[{'message':'The operation took longer than 0.05 s.','extensions':{'code':'TIMEOUT'}}]}",
            server.Answer(query));
        Assert.Empty(server.Unexpected);
    }

    [Theory]
    [InlineData("{ numbers }")]
    [InlineData(Deep)]
    public void Are_refused_when_they_grow_beyond_what_is_given(string query)
    {
        var server = Server(new ExecutorOptions { MostResponseBytes = 100_000 });
        Assert.Equal(
            "{'errors':[{'message':'The answer is larger than 100000 bytes; ask for less at a time.',"
            + "'extensions':{'code':'RESPONSE_TOO_LARGE'}}]}",
            server.Answer(query));
        Assert.Empty(server.Unexpected);
    }

    [Fact]
    public void Are_refused_before_the_level_is_fetched_that_makes_them_so()
    {
        Server(new ExecutorOptions { MostResponseBytes = 100_000 }).Answer(Deep);
        Assert.Equal(1 + 100, asked);
    }

    private Server Server(ExecutorOptions options) => new Server(Sdl) { Options = options }
        .With("numbers", Enumerable.Repeat(7, int.MaxValue))
        .With("root", new object())
        .With("Node.id", 7)
        .With("Node.children", new ResolverSource((_, _, _) =>
        {
            asked++;
            return new(Enumerable.Range(0, 100).Select(_ => new object()).ToArray());
        }));
}
