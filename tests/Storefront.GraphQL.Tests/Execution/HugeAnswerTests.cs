using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>Answers that wait for nothing and would fill the memory: time or size ends them.</summary>
public sealed class HugeAnswerTests
{
    private const string Sdl = """
        type Query { numbers: [Int] root: Node }
        type Node {
          id: Int children: [Node!]! endless: [Node!]! numbers: [Int] tables: [[Int]!] text: String broken: Node
        }
        """;

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
    [InlineData("{ root { endless { id } } }")]
    [InlineData("{ root { children { children { broken { id } } } } }")]
    [InlineData(Deep)]
    public void Are_refused_when_they_grow_beyond_what_is_given(string query)
    {
        var server = Server(new ExecutorOptions { MostResponseBytes = 150_000 });
        Assert.Equal(
            "{'errors':[{'message':'The answer is larger than 150000 bytes; ask for less at a time.',"
            + "'extensions':{'code':'RESPONSE_TOO_LARGE'}}]}",
            server.Answer(query));
        Assert.Empty(server.Unexpected);
    }

    [Theory]
    [InlineData(100_000, "{ root { children { numbers } } }", 1 + 10)]
    [InlineData(100_000, "{ root { children { tables } } }", 1 + 10)]
    [InlineData(100_000, "{ root { children { text } } }", 1 + 20)]
    [InlineData(50_000, "{ root { a: numbers b: numbers c: numbers d: numbers e: numbers f: numbers } }", 5)]
    [InlineData(100_000, Deep, 1 + 100)]
    [InlineData(1_000_000, Deep, 1 + 100 + 4_243)]
    [InlineData(16_777_216, Deep, 1 + 100 + 10_000 + 8_129)]
    public void Are_refused_before_more_is_fetched_than_is_given(int most, string query, int expected)
    {
        Server(new ExecutorOptions { MostResponseBytes = most }).Answer(query);
        Assert.Equal(expected, asked);
    }

    private Server Server(ExecutorOptions options) => new Server(Sdl) { Options = options }
        .With("numbers", Enumerable.Repeat(7, int.MaxValue))
        .With("root", new object())
        .With("Node.id", 7)
        .With("Node.endless", Enumerable.Repeat(new object(), int.MaxValue).Select(one => one))
        .With("Node.broken", new ResolverSource((_, _, _) => throw new GraphQLException("It is broken.", "BROKEN")))
        .With("Node.children", Counted(() => Enumerable.Range(0, 100).Select(_ => new object()).ToArray()))
        .With("Node.numbers", Counted(() => new int[5_000]))
        .With("Node.tables", Counted(() => Enumerable.Repeat(new int[1_000], 5).ToArray()))
        .With("Node.text", Counted(() => new string('x', 5_000)));

    private ResolverSource Counted(Func<object> value) => new((_, _, _) =>
    {
        asked++;
        return new(value());
    });
}
