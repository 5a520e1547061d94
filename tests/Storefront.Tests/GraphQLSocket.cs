using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Storefront.Tests;

/// <summary>One subscription over <c>graphql-transport-ws</c>, as a client that shows its token has it.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket socket = new();

    private GraphQLSocket() => socket.Options.AddSubProtocol("graphql-transport-ws");

    /// <summary>Subscribes.</summary>
    /// <param name="host">Where.</param>
    /// <param name="visitor">Who.</param>
    /// <param name="query">To what.</param>
    /// <param name="variables">Of the query.</param>
    public static async Task<GraphQLSocket> Subscribe(
        Uri host, Visitor visitor, string query, object? variables = null)
    {
        var opened = new GraphQLSocket();
        var address = new UriBuilder(new Uri(host, "/graphql")) { Scheme = "ws" };
        await opened.socket.ConnectAsync(address.Uri, CancellationToken.None);
        var authorization = $"{visitor.Http.DefaultRequestHeaders.Authorization}";
        await opened.Send(new { type = "connection_init", payload = new { authorization } });
        Assert.Equal("""{"type":"connection_ack"}""", await opened.Receive());
        await opened.Send(new { type = "subscribe", id = "1", payload = new { query, variables } });
        return opened;
    }

    /// <summary>The next response, as JSON.</summary>
    public async Task<string> Next()
    {
        using var message = JsonDocument.Parse(await Receive());
        return $"{message.RootElement.GetProperty("payload")}";
    }

    public void Dispose() => socket.Dispose();

    private Task Send(object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<string> Receive()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
