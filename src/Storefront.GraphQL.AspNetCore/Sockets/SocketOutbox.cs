using System.Collections.Concurrent;
using System.Net.WebSockets;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>
/// The way out of a socket: one message at a time, none of an operation that has ended, none after closing.
/// </summary>
internal sealed class SocketOutbox(WebSocket socket, CancellationTokenSource life, TimeSpan closeTimeout) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<string, SocketOperation> current = new(StringComparer.Ordinal);
    private int isClosing;

    public bool IsClosing => Volatile.Read(ref isClosing) == 1;

    /// <summary>Whether nobody is left to hear anything.</summary>
    public bool IsLost =>
        life.IsCancellationRequested || socket.State is WebSocketState.Aborted or WebSocketState.Closed;

    /// <summary>Takes an operation in under its id; false when the id is taken.</summary>
    public bool TryBegin(SocketOperation operation) => current.TryAdd(operation.Id, operation);

    /// <summary>Lets nothing of the operation with that id out any more; null when there is none.</summary>
    public SocketOperation? Silence(string id) => current.TryRemove(id, out var operation) ? operation : null;

    public ValueTask Send(JsonBuffer message) => Send(message, () => true);

    public ValueTask Next(SocketOperation operation, ExecutionResult result) => Send(
        SocketMessage.Write("next", operation.Id, result.Start.Span, result.End.Span),
        () => current.TryGetValue(operation.Id, out var one) && one == operation);

    /// <summary>
    /// The last message of an operation: <c>complete</c>, or <c>error</c>. Its id is free before it is sent.
    /// </summary>
    public ValueTask End(SocketOperation operation, JsonBuffer message) =>
        Send(message, () => current.TryRemove(KeyValuePair.Create(operation.Id, operation)));

    /// <summary>Closes from this side, once; a client that does not answer in time is cut off.</summary>
    public async ValueTask Close(SocketClose close)
    {
        if (Interlocked.Exchange(ref isClosing, 1) == 1) return;
        life.CancelAfter(closeTimeout);
        try
        {
            await InTurn(() => new ValueTask(
                socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, life.Token)));
        }
        catch (Exception) when (IsLost)
        {
            // The client has closed before.
        }
    }

    public void Dispose() => turn.Dispose();

    private async ValueTask Send(JsonBuffer message, Func<bool> isWanted)
    {
        using var sent = message;
        await InTurn(() => IsClosing || !isWanted()
            ? default
            : socket.SendAsync(sent.Written, WebSocketMessageType.Text, endOfMessage: true, life.Token));
    }

    private async ValueTask InTurn(Func<ValueTask> send)
    {
        await turn.WaitAsync(life.Token);
        try
        {
            await send();
        }
        finally
        {
            turn.Release();
        }
    }
}
