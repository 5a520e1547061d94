using System.Net.WebSockets;
using System.Text;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>A WebSocket as a client without a library speaks it, with apostrophes for quotes.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));

    private SocketClient() { }

    public static async Task<SocketClient> Connect(RadioServer server, string? protocol = "graphql-transport-ws")
    {
        var client = new SocketClient();
        if (protocol is not null) client.socket.Options.AddSubProtocol(protocol);
        await client.socket.ConnectAsync(server.SocketUrl, client.patience.Token);
        return client;
    }

    /// <summary>A client that has been acknowledged.</summary>
    public static async Task<SocketClient> Initialized(RadioServer server)
    {
        var client = await Connect(server);
        await client.Send("{'type':'connection_init'}");
        Assert.Equal("{'type':'connection_ack'}", await client.Receive());
        return client;
    }

    public Task Send(string message, WebSocketMessageType type = WebSocketMessageType.Text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message.Replace('\'', '"')), type, endOfMessage: true, patience.Token);

    public Task Subscribe(string id, string query) =>
        Send($"{{'type':'subscribe','id':'{id}','payload':{{'query':'{query}'}}}}");

    /// <summary>The next message; when the server closes, its code and reason.</summary>
    public async Task<string> Receive()
    {
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        if (received.MessageType != WebSocketMessageType.Close)
            return Encoding.UTF8.GetString(buffer, 0, received.Count).Replace('"', '\'');
        return $"{(int)received.CloseStatus!} {received.CloseStatusDescription}";
    }

    public Task Close() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);

    /// <summary>Goes without a word.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        patience.Dispose();
    }
}
