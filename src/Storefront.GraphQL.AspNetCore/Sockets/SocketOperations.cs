using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>The operations that one socket runs at a time.</summary>
internal sealed class SocketOperations(
    HttpContext http, RequestExecutor executor, GraphQLServerOptions options, SocketOutbox outbox) : IAsyncDisposable
{
    private readonly CancellationTokenSource unsubscribe = new();
    private readonly ConcurrentDictionary<SocketOperation, Task> running = new();
    private volatile GraphQLError? reason;
    private volatile bool isGoingAway;

    /// <summary>Starts what a message asks for; not null when it is a reason to close.</summary>
    public async ValueTask<SocketClose?> Begin(SocketMessage message)
    {
        var reader = new RequestReader(options.CallerOf(http));
        GraphQLRequest request;
        try
        {
            request = reader.Read(message.PayloadText);
        }
        catch (GraphQLException invalid)
        {
            reader.Dispose();
            return SocketClose.Invalid(invalid.Message);
        }
        var operation = new SocketOperation(message.Id, reader, request);
        if (!outbox.TryBegin(operation))
        {
            operation.Dispose();
            return SocketClose.SubscriberExists(message.Id);
        }
        if (running.Count < options.Sockets.MostOperations)
        {
            // It is among those running before it can take itself out.
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            running[operation] = Run(operation, start.Task);
            start.SetResult();
            return null;
        }
        await Refuse(operation, new GraphQLError(
            $"One socket runs at most {options.Sockets.MostOperations} operations at a time; complete another first.",
            ErrorCodes.LimitExceeded));
        operation.Dispose();
        return null;
    }

    /// <summary>
    /// Ends subscriptions when the event at hand has been answered, and waits for all that runs. They are not complete
    /// when the host stops: a client that is not told so takes them up again at another host.
    /// </summary>
    /// <param name="error">What they are told instead, when the client is let in no longer.</param>
    public async Task End(bool isGoingAway, GraphQLError? error)
    {
        this.isGoingAway |= isGoingAway;
        reason ??= error;
        await unsubscribe.CancelAsync();
        await Task.WhenAll(running.Values);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var operation in running.Keys) operation.Cancel();
        await Task.WhenAll(running.Values);
        unsubscribe.Dispose();
    }

    private async Task Run(SocketOperation operation, Task start)
    {
        await start;
        try
        {
            await foreach (var result in executor.Stream(
                operation.Request, http.RequestServices, unsubscribe.Token, operation.Cancelled))
            {
                using var sent = result;
                if (sent.Refusal is null) await outbox.Next(operation, sent);
                else await outbox.End(operation, Error(operation, sent));
            }
            await End(operation);
        }
        catch (Exception) when (operation.Cancelled.IsCancellationRequested || outbox.IsLost)
        {
            // The client asked for no more of it, or is gone.
        }
        catch (Exception failure)
        {
            options.Execution.Unexpected(failure);
            await outbox.Close(SocketClose.Internal);
        }
        finally
        {
            running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    private async ValueTask End(SocketOperation operation)
    {
        if (isGoingAway && executor.ShapeOf(operation.Request) == ResponseShape.Events) return;
        if (reason is { } error) await Refuse(operation, error);
        else await outbox.End(operation, SocketMessage.Write("complete", operation.Id));
    }

    private async ValueTask Refuse(SocketOperation operation, GraphQLError error)
    {
        using var refused = ExecutionResult.Refused([error]);
        await outbox.End(operation, Error(operation, refused));
    }

    /// <summary>The payload of an error is the list that a refused response has as its only member.</summary>
    private static JsonBuffer Error(SocketOperation operation, ExecutionResult refused) =>
        SocketMessage.Write("error", operation.Id, refused.Body.Span["{\"errors\":".Length..^1]);
}
