using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.2.3.1 CreateSourceEventStream: the events of one subscription, and why there are no more.</summary>
/// <param name="context">Its token ends the events (§6.2.3.3).</param>
internal sealed class Subscription(OperationContext context) : IAsyncDisposable
{
    private readonly FieldPlan field = context.Plan.Root.Fields[0];
    private IAsyncEnumerator<object?>? events;

    /// <summary>What a client is told that can take only one response.</summary>
    public static GraphQLError NeedsStream { get; } = new(
        "A subscription has an answer for each event: send it with \"Accept: text/event-stream\" or over a WebSocket.",
        ErrorCodes.NotAcceptable);

    public object? Event => events!.Current;

    /// <summary>What came of a source that cannot be opened or that failed; null when it simply ended.</summary>
    public GraphQLError? Failure { get; private set; }

    /// <summary>Waits for the next event; false when the source ended, failed or was told to end.</summary>
    public async ValueTask<bool> MoveNext()
    {
        try
        {
            events ??= (await Open()).GetAsyncEnumerator(context.Cancel);
            return await events.MoveNextAsync();
        }
        catch (Exception) when (context.Cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            Failure = context.Seen(failure) with
            {
                Path = [field.ResponseName],
                Locations = [.. field.Locations(context.Conditions)],
            };
            return false;
        }
    }

    public ValueTask DisposeAsync() => events?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ValueTask<IAsyncEnumerable<object?>> Open() => field.Definition.Source is EventSource source
        ? source.Open(context.ArgumentsOf(field), new FieldContext(context, field))
        : throw new InvalidOperationException($"{field.Coordinate} has no source of events.");
}
