using System.Runtime.CompilerServices;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.2.3 One subscription: from its source of events to a response for each of them.</summary>
internal sealed class Subscription(
    Schema schema, ExecutorOptions options, AdmittedOperation admitted, IServiceProvider services)
{
    /// <summary>What a client is told that can take only one response.</summary>
    public static GraphQLError NeedsStream { get; } = new(
        "A subscription has an answer for each event: send it with \"Accept: text/event-stream\" or over a WebSocket.",
        ErrorCodes.NotAcceptable);

    /// <summary>
    /// §6.2.3.2 MapSourceToResponseEvent. Ends when the source does; a source that cannot be opened or that fails gives
    /// one response without data, the last.
    /// </summary>
    /// <param name="answer">Runs the operation with an event as its root value.</param>
    /// <param name="refuse">Makes the last response of an error.</param>
    /// <param name="unsubscribe">§6.2.3.3 Ends the subscription when the event at hand has been answered.</param>
    /// <param name="cancel">Ends it at once.</param>
    public async IAsyncEnumerable<ExecutionResult> Responses(
        Func<object?, ValueTask<ExecutionResult>> answer,
        Func<GraphQLError, ExecutionResult> refuse,
        CancellationToken unsubscribe,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(unsubscribe, cancel);
        await using var scope = options.OpenScope(services);
        await using var context = new OperationContext(schema, options, admitted, scope.Services, ending.Token);
        await using var source = new Source(context);
        while (await source.MoveNext()) yield return await answer(source.Event);
        cancel.ThrowIfCancellationRequested();
        if (source.Failure is { } failure) yield return refuse(failure);
    }

    /// <summary>§6.2.3.1 CreateSourceEventStream, and what it throws as an error for the client.</summary>
    private sealed class Source(OperationContext context) : IAsyncDisposable
    {
        private IAsyncEnumerator<object?>? events;

        public object? Event => events!.Current;

        /// <summary>Why there are no more events, when the source did not simply end.</summary>
        public GraphQLError? Failure { get; private set; }

        private FieldPlan Field => context.Plan.Root.Fields[0];

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
                    Path = [Field.ResponseName],
                    Locations = [.. Field.Locations(context.Conditions)],
                };
                return false;
            }
        }

        public ValueTask DisposeAsync() => events?.DisposeAsync() ?? ValueTask.CompletedTask;

        private ValueTask<IAsyncEnumerable<object?>> Open()
        {
            var source = Field.Definition.Source as EventSource ?? throw new InvalidOperationException($"{Field.Coordinate} has no source of events.");
            return source.Open(context.ArgumentsOf(Field), new FieldContext(context, Field));
        }
    }
}
