using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Telemetry;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>What listeners hear of operations. The operations have names that no other test uses.</summary>
public sealed class TelemetryTests
{
    private const string Sdl = "type Query { a(n: Int): Int b: Int! }";

    [Fact]
    public async Task An_operation_is_an_activity()
    {
        const string text = "query HeardOfOnce { a }";
        var activity = Assert.Single(await Activities("HeardOfOnce", text));
        Assert.Equal("query", activity.DisplayName);
        Assert.Equal("query", activity.GetTagItem("graphql.operation.type"));
        Assert.Equal(
            TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(text)), activity.GetTagItem("graphql.document.id"));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
    }

    [Fact]
    public async Task An_operation_that_fails_is_an_activity_that_says_so()
    {
        var activity = Assert.Single(await Activities("HeardToFail", "query HeardToFail { b }"));
        Assert.Equal("NULL_VIOLATION", activity.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public async Task Operations_of_trusted_documents_are_measured_by_name_and_strangers_together()
    {
        const string known = "query HeardByName { a }";
        var server = new Server(Sdl) { Options = new() { Documents = TrustedDocuments.Of([known]) } };
        var measured = await Measurements(async () =>
        {
            await server.Send("", documentId: TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(known)));
            await server.Send("query HeardWithoutName { a }");
        });
        Assert.Contains("query HeardByName ", measured);
        Assert.Contains("query  ", measured);
        Assert.DoesNotContain("query HeardWithoutName ", measured);
    }

    [Theory]
    [InlineData("query { a(", "  SYNTAX_ERROR")]
    [InlineData("query { b }", "query  NULL_VIOLATION")]
    [InlineData("query ($n: Int!) { a(n: $n) }", "query  INVALID_VARIABLE")]
    public async Task Errors_are_measured_by_their_code(string query, string measured) =>
        Assert.Contains(measured, await Measurements(() => new Server(Sdl).Send(query)));

    [Fact]
    public async Task An_operation_that_takes_long_is_told_with_its_document()
    {
        var told = new List<OperationReport>();
        var options = new ExecutorOptions { OnSlow = told.Add, SlowAfter = TimeSpan.FromSeconds(0.1) };
        var server = new Server(Sdl) { Options = options };
        server.With("b", new ResolverSource(async (_, _, _) =>
        {
            await Task.Delay(150);
            return 1;
        }));
        await server.Send("query Quick { a }");
        await server.Send("query Slow { b }");
        var slow = Assert.Single(told);
        Assert.Equal(("Slow", null), (slow.Plan!.Name, slow.ErrorCode));
        Assert.Equal("query Slow { b }", Encoding.UTF8.GetString(slow.Plan.Document.Span));
        Assert.True(slow.Duration >= TimeSpan.FromSeconds(0.1));
    }

    private static async Task<List<Activity>> Activities(string operation, string query)
    {
        var heard = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Instruments.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await new Server(Sdl).Send(query);
        return [.. heard.Where(one => (string?)one.GetTagItem("graphql.operation.name") == operation)];
    }

    /// <summary>Type, name and error of each operation whose duration was measured meanwhile.</summary>
    private static async Task<IReadOnlyCollection<string>> Measurements(Func<Task> run)
    {
        var heard = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "graphql.operation.duration") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            var values = new Dictionary<string, object?>(tags.ToArray());
            heard.Enqueue(string.Join(
                ' ',
                values.GetValueOrDefault("graphql.operation.type"),
                values.GetValueOrDefault("graphql.operation.name"),
                values.GetValueOrDefault("error.type")));
        });
        listener.Start();
        await run();
        return heard;
    }
}
