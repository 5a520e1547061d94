using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Storefront.GraphQL.AspNetCore;

/// <summary>What WebSockets of the <c>graphql-transport-ws</c> protocol may be told.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>
    /// Decides whether a connection may be used, given the payload of its <c>connection_init</c>; it may set
    /// <see cref="HttpContext.User"/> for all that follows. False closes the socket with 4403.
    /// </summary>
    public Func<HttpContext, JsonElement?, ValueTask<bool>> OnConnect { get; set; } = (_, _) => new(true);

    /// <summary>
    /// Decides before each operation whether the connection may still be used; false closes the socket with 4403.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>> OnSubscribe { get; set; } = _ => new(true);

    /// <summary>How long a client may take to send <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often the client is asked by the WebSocket protocol whether it is there, and how long it may take to answer.
    /// </summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long operations may take to end, and then the client to close, when the server ends a socket.
    /// </summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Operations one socket may run at a time.</summary>
    public int MostOperations { get; set; } = 100;

    /// <summary>
    /// Sockets one client address may have open; behind a proxy, the address is the one forwarded headers are read for.
    /// </summary>
    public int MostSocketsPerAddress { get; set; } = 100;
}
