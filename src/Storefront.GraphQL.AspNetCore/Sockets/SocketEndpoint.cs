using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>Takes WebSockets in and serves them until they close or the host stops.</summary>
internal sealed class SocketEndpoint(
    RequestExecutor executor, GraphQLServerOptions options, IHostApplicationLifetime host)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly Dictionary<IPAddress, int> open = [];

    /// <summary>Whether the request asks for a WebSocket, by HTTP/1.1 (RFC 6455) or by HTTP/2 (RFC 8441).</summary>
    public static bool IsUpgrade(HttpRequest request) => HttpMethods.IsConnect(request.Method)
        || (request.Headers.Upgrade is [{ } upgrade]
            && upgrade.Equals("websocket", StringComparison.OrdinalIgnoreCase));

    public async Task Answer(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            http.Response.Headers.Upgrade = "websocket";
            return;
        }
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!TryEnter(address))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        try
        {
            await Serve(http);
        }
        finally
        {
            Leave(address);
        }
    }

    private async Task Serve(HttpContext http)
    {
        var isOurs = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isOurs ? Protocol : null,
            KeepAliveInterval = options.Sockets.KeepAlive,
            KeepAliveTimeout = options.Sockets.KeepAlive,
        });
        await using var connection = new SocketConnection(socket, http, executor, options);
        if (!isOurs) await connection.Close(SocketClose.NoSuchProtocol);
        var stopping = Task.CompletedTask;
        await using (host.ApplicationStopping.Register(() => stopping = connection.Close(SocketClose.GoingAway)))
            await connection.Serve();
        await stopping;
    }

    private bool TryEnter(IPAddress address)
    {
        lock (open)
        {
            var count = open.GetValueOrDefault(address);
            if (count == options.Sockets.MostSocketsPerAddress) return false;
            open[address] = count + 1;
            return true;
        }
    }

    private void Leave(IPAddress address)
    {
        lock (open)
        {
            if (--open[address] == 0) open.Remove(address);
        }
    }
}
