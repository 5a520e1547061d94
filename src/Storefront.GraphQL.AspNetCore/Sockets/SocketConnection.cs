using System.Buffers;
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
    private readonly GraphQLServerOptions options;

    // Cancelled to cut the client off; a WebSocket does not survive a cancelled read or write.
    private readonly CancellationTokenSource life;
    private readonly SocketOutbox outbox;
    private readonly SocketOperations operations;
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isInitialized;

    public SocketConnection(WebSocket socket, HttpContext http, RequestExecutor executor, GraphQLServerOptions options)
    {
        this.socket = socket;
        this.http = http;
        this.options = options;
        life = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        outbox = new SocketOutbox(socket, life, options.Sockets.CloseTimeout);
        operations = new SocketOperations(http, executor, options, outbox);
    }

    /// <summary>Serves the client until either side closes.</summary>
    public async Task Serve()
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(life.Token);
        var watching = Task.WhenAll(AwaitInitialization(clock.Token), AwaitGone(clock.Token));
        try
        {
            await Read();
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, life.Token);
        }
        catch (Exception failure) when (failure is WebSocketException || outbox.IsLost)
        {
            // Nobody is left to answer, or it speaks no WebSocket.
        }
        await clock.CancelAsync();
        await watching;
    }

    /// <summary>Ends what runs, in order, and closes.</summary>
    /// <param name="error">Why the client is let in no longer: what its subscriptions are told.</param>
    public async Task Close(SocketClose close, GraphQLError? error = null)
    {
        var ended = operations.End(isGoingAway: close == SocketClose.GoingAway, error);
        await Task.WhenAny(ended, Task.Delay(options.Sockets.CloseTimeout, life.Token));
        await outbox.Close(close);
    }

    public async ValueTask DisposeAsync()
    {
        await life.CancelAsync();
        await operations.DisposeAsync();
        outbox.Dispose();
        life.Dispose();
    }

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
            case "subscribe" when !acknowledged.Task.IsCompleted: return SocketClose.Unauthorized;
            case "subscribe":
                return await Refused(() => options.Sockets.OnSubscribe(http)) ?? await operations.Begin(message);
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
            options.Execution.Unexpected(failure);
            return SocketClose.Internal;
        }
    }

    private async Task AwaitInitialization(CancellationToken stop)
    {
        await Task.Delay(options.Sockets.InitTimeout, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stop.IsCancellationRequested && !isInitialized) await Close(SocketClose.NotInitialized);
    }

    private async Task AwaitGone(CancellationToken stop)
    {
        await acknowledged.Task.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCancellationRequested) return;
        if (await options.AwaitGone(http, stop) is { } reason) await Close(SocketClose.Forbidden, reason);
    }
}
