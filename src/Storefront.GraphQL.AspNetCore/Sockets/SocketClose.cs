using System.Net.WebSockets;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>Why the server closes a socket: the codes of <c>graphql-transport-ws</c>, and two of RFC 6455.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static SocketClose GoingAway { get; } =
        new((int)WebSocketCloseStatus.EndpointUnavailable, "The server is going away");

    public static SocketClose MessageTooBig { get; } = new((int)WebSocketCloseStatus.MessageTooBig, "Message too big");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    public static SocketClose NoSuchProtocol { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose NotInitialized { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInitializations { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Internal { get; } = new(4500, "Internal server error");

    public static SocketClose SubscriberExists(string id) => new(4409, Short($"Subscriber for {id} already exists"));

    public static SocketClose Invalid(string problem) => new(4400, Short($"Invalid message: {problem}"));

    /// <summary>RFC 6455 §5.5 leaves 123 bytes for a reason.</summary>
    private static string Short(string reason)
    {
        var ascii = string.Concat(reason.Select(letter => char.IsAscii(letter) ? letter : '?'));
        return ascii.Length > 123 ? ascii[..123] : ascii;
    }
}
