using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>
/// §6.1 Requests: which operation runs, when it is given up, and what a client sees of our own mistakes.
/// </summary>
public sealed class RequestExecutorTests
{
    private const string Sdl = "type Query { a: String b: String must: String! } type Subscription { a: String }";

    [Theory]
    [InlineData("{ a }", null, "{'data':{'a':'A'}}")]
    [InlineData("query X { a }", null, "{'data':{'a':'A'}}")]
    [InlineData("query X { a } query Y { b }", "Y", "{'data':{'b':'B'}}")]
    [InlineData("query X { a } query Y { b }", "X", "{'data':{'a':'A'}}")]
    [InlineData("query X { a } query Y { b }", null,
        "{'errors':[{'message':'The document has several operations; say which one to run in \\'operationName\\'.',"
        + "'extensions':{'code':'OPERATION_NOT_FOUND'}}]}")]
    [InlineData("query X { a }", "Z",
        "{'errors':[{'message':'The document has no operation \\'Z\\'.',"
        + "'extensions':{'code':'OPERATION_NOT_FOUND'}}]}")]
    public void Runs_the_operation_that_is_asked_for(string query, string? name, string response) =>
        Assert.Equal(response, Server().Answer(query, operationName: name));

    [Fact]
    public void Answers_the_same_document_for_each_of_its_operations()
    {
        var server = Server();
        const string query = "query X { a } query Y { b }";
        Assert.Equal("{'data':{'a':'A'}}", server.Answer(query, operationName: "X"));
        Assert.Equal("{'data':{'b':'B'}}", server.Answer(query, operationName: "Y"));
        Assert.Equal("{'data':{'a':'A'}}", server.Answer(query, operationName: "X"));
    }

    [Fact]
    public void Refuses_what_breaks_the_grammar_where_it_breaks() => Assert.Contains(
        "'locations':[{'line':1,'column':5}],'extensions':{'code':'SYNTAX_ERROR'}",
        Server().Answer("{ a "),
        StringComparison.Ordinal);

    [Fact]
    public void Refuses_what_is_not_valid() => Assert.Contains(
        "'code':'VALIDATION_FAILED'", Server().Answer("{ c }"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_an_operation_of_a_kind_the_server_has_not() => Assert.Contains(
        "'errors'", Server().Answer("mutation { a }"), StringComparison.Ordinal);

    [Fact]
    public void Shows_a_reference_for_a_mistake_of_ours_and_tells_the_host()
    {
        var server = Server().With("a", new InvalidOperationException("Secret detail."));
        var answer = server.Answer("{ a b }");
        Assert.Contains(
            "'message':'Something went wrong on our side; tell us the reference.'", answer, StringComparison.Ordinal);
        Assert.Contains("'path':['a'],'extensions':{'code':'INTERNAL','reference':'", answer, StringComparison.Ordinal);
        Assert.EndsWith("'data':{'a':null,'b':'B'}}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", answer, StringComparison.Ordinal);
        Assert.Equal(["Secret detail."], server.Unexpected);
    }

    [Fact]
    public async Task Gives_up_when_the_time_is_over()
    {
        var server = new Server(Sdl) { Options = new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(20) } }
            .With("a", Forever);
        Assert.Equal(
            "{'errors':[{'message':'The operation took longer than 0.02 s.','extensions':{'code':'TIMEOUT'}}]}",
            await server.Send("{ a }"));
        Assert.Empty(server.Unexpected);
    }

    [Fact]
    public async Task Gives_up_when_what_was_asked_fails_because_the_time_is_over()
    {
        var server = new Server(Sdl) { Options = new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(20) } }
            .With("a", new ResolverSource(async (_, _, context) =>
            {
                await Task.Delay(Timeout.Infinite, context.Cancel).ContinueWith(
                    _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                throw new InvalidOperationException("The connection was closed.");
            }));
        Assert.Contains("'code':'TIMEOUT'", await server.Send("{ a }"), StringComparison.Ordinal);
        Assert.Empty(server.Unexpected);
    }

    [Fact]
    public async Task Throws_when_the_caller_is_gone()
    {
        using var gone = new CancellationTokenSource();
        var server = new Server(Sdl).With("a", Forever);
        var answer = server.Send("{ a }", cancel: gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    // They share one scope of services, and what is in it is seldom made for two at a time.
    [Fact]
    public async Task Asks_one_root_field_after_the_other()
    {
        var running = 0;
        var alone = new ResolverSource(async (_, _, _) =>
        {
            var others = running++;
            await Task.Delay(10);
            running--;
            return $"{others} others";
        });
        var server = new Server(Sdl).With("a", alone).With("b", alone);
        Assert.Equal("{'data':{'a':'0 others','b':'0 others'}}", await server.Send("{ a b }"));
    }

    private static ResolverSource Forever => new(async (_, _, context) =>
    {
        await Task.Delay(Timeout.Infinite, context.Cancel);
        return null;
    });

    private static Server Server() => new Server(Sdl).With("a", "A").With("b", "B");
}
