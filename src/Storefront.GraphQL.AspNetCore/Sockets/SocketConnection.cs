using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>One socket from its opening to its end, as PROTOCOL.md of <c>graphql-ws</c> describes it.</summary>
internal sealed class SocketConnection : IAsyncDisposable
{
    private readonly WebSocket socket;
    private readonly HttpContext http;
    private readonly RequestExecutor executor;
    private readonly GraphQLServerOptions options;

    // Cancelled to cut the client off; a WebSocket does not survive a cancelled read or write.
    private readonly CancellationTokenSource life;
    private readonly CancellationTokenSource unsubscribe = new();
    private readonly ConcurrentDictionary<SocketOperation, Task> running = new();
    private readonly SocketOutbox outbox;
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isInitialized;
    private volatile GraphQLError? gone;
    private volatile bool isGoingAway;

    public SocketConnection(WebSocket socket, HttpContext http, RequestExecutor executor, GraphQLServerOptions options)
    {
        this.socket = socket;
        this.http = http;
        this.executor = executor;
        this.options = options;
        life = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        outbox = new SocketOutbox(socket, life, options.Sockets.CloseTimeout);
    }

    /// <summary>Serves the client until either side closes.</summary>
    public async Task Serve()
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(life.Token);
        var watching = Task.WhenAll(
            AwaitInitialization(clock.Token), AwaitGone(clock.Token), Ping(clock.Token));
        try
        {
            await Read();
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, life.Token);
        }
        catch (Exception failure) when (failure is WebSocketException || IsLost)
        {
            // Nobody is left to answer, or it speaks no WebSocket.
        }
        await clock.CancelAsync();
        await watching;
    }

    /// <summary>
    /// Closes because the host stops. Subscriptions are not complete then: a client that is not told so takes them up
    /// again at another host.
    /// </summary>
    public Task GoAway()
    {
        isGoingAway = true;
        return Close(SocketClose.GoingAway);
    }

    /// <summary>Ends what runs, in order, and closes.</summary>
    public async Task Close(SocketClose close)
    {
        await unsubscribe.CancelAsync();
        await Task.WhenAny(Task.WhenAll(running.Values), Task.Delay(options.Sockets.CloseTimeout, life.Token));
        await TryClose(close);
    }

    public async ValueTask DisposeAsync()
    {
        await life.CancelAsync();
        foreach (var operation in running.Keys) operation.Cancel();
        await Task.WhenAll(running.Values);
        outbox.Dispose();
        unsubscribe.Dispose();
        life.Dispose();
    }

    private bool IsAcknowledged => acknowledged.Task.IsCompleted;

    private bool IsLost =>
        life.IsCancellationRequested || socket.State is WebSocketState.Aborted or WebSocketState.Closed;

    private async Task Read()
    {
        var text = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var part = await socket.ReceiveAsync(text.GetMemory(4096), life.Token);
            if (part.MessageType == WebSocketMessageType.Close) return;
            text.Advance(part.Count);
            if (text.WrittenCount > options.MostRequestBytes) await outbox.Close(SocketClose.MessageTooBig);
            // What comes after the server has closed is not read.
            if (!outbox.IsClosing && !part.EndOfMessage) continue;
            if (!outbox.IsClosing && await Take(part.MessageType, text.WrittenMemory) is { } close)
                await outbox.Close(close);
            text.ResetWrittenCount();
        }
    }

    /// <summary>Does what a message asks for; not null when it is a reason to close.</summary>
    private async ValueTask<SocketClose?> Take(WebSocketMessageType type, ReadOnlyMemory<byte> text)
    {
        if (type != WebSocketMessageType.Text) return SocketClose.Invalid("it is no text");
        if (SocketMessage.Parse(text, out var problem) is not { } message) return SocketClose.Invalid(problem);
        switch (message.Type)
        {
            case "connection_init": return await Initialize(message);
            case "subscribe": return await Subscribe(message);
            case "complete":
                outbox.Silence(message.Id)?.Cancel();
                return null;
            case "ping":
                await outbox.Send(SocketMessage.Write("pong", payload: message.PayloadText));
                return null;
            case "pong": return null;
            default: return SocketClose.Invalid("its type is not known");
        }
    }

    private async ValueTask<SocketClose?> Initialize(SocketMessage message)
    {
        if (isInitialized) return SocketClose.TooManyInitializations;
        isInitialized = true;
        if (await Refused(() => options.Sockets.OnConnect(http, message.Payload)) is { } refusal) return refusal;
        await outbox.Send(SocketMessage.Write("connection_ack"));
        acknowledged.SetResult();
        return null;
    }

    /// <summary>Why to close after what the host says of the client; null when it may go on.</summary>
    private async ValueTask<SocketClose?> Refused(Func<ValueTask<bool>> isAllowed)
    {
        try
        {
            return await isAllowed() ? null : SocketClose.Forbidden;
        }
        catch (Exception failure) when (!life.IsCancellationRequested)
        {
            return Unexpected(failure);
        }
    }

    private async ValueTask<SocketClose?> Subscribe(SocketMessage message)
    {
        if (!IsAcknowledged) return SocketClose.Unauthorized;
        if (await Refused(() => options.Sockets.OnSubscribe(http)) is { } refusal) return refusal;
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
        using var refused = ExecutionResult.Refused(
        [
            new GraphQLError(
                $"One socket runs at most {options.Sockets.MostOperations} operations at a time; complete another "
                    + "first.",
                ErrorCodes.LimitExceeded),
        ]);
        await outbox.End(operation, Error(operation, refused));
        operation.Dispose();
        return null;
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
        catch (Exception) when (operation.Cancelled.IsCancellationRequested || IsLost)
        {
            // The client asked for no more of it, or is gone.
        }
        catch (Exception failure)
        {
            await TryClose(Unexpected(failure));
        }
        finally
        {
            running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    /// <summary>A client that is let in no longer has not had all of it, and is told so.</summary>
    private async ValueTask End(SocketOperation operation)
    {
        if (isGoingAway && executor.ShapeOf(operation.Request) == ResponseShape.Events) return;
        using var refused = gone is { } reason ? ExecutionResult.Refused([reason]) : null;
        await outbox.End(
            operation,
            refused is null ? SocketMessage.Write("complete", operation.Id) : Error(operation, refused));
    }

    private async ValueTask TryClose(SocketClose close)
    {
        try
        {
            await outbox.Close(close);
        }
        catch (Exception) when (IsLost)
        {
            // The client has closed before.
        }
    }

    private SocketClose Unexpected(Exception failure)
    {
        options.Execution.Unexpected(failure);
        return SocketClose.Internal;
    }

    /// <summary>The payload of an error is the list that a refused response has as its only member.</summary>
    private static JsonBuffer Error(SocketOperation operation, ExecutionResult refused) =>
        SocketMessage.Write("error", operation.Id, refused.Body.Span["{\"errors\":".Length..^1]);

    private async Task AwaitInitialization(CancellationToken stop)
    {
        await Task.Delay(options.Sockets.InitTimeout, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stop.IsCancellationRequested && !isInitialized) await Close(SocketClose.NotInitialized);
    }

    private async Task AwaitGone(CancellationToken stop)
    {
        await acknowledged.Task.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCancellationRequested) return;
        gone = await options.AwaitGone(http, stop);
        if (gone is not null) await Close(SocketClose.Forbidden);
    }

    private async Task Ping(CancellationToken stop)
    {
        if (options.Sockets.PingInterval is not { } interval) return;
        while (true)
        {
            await Task.Delay(interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested || IsLost) return;
            if (IsAcknowledged) await outbox.Send(SocketMessage.Write("ping"));
        }
    }
}
