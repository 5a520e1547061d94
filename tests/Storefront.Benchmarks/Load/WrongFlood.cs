using System.Net;
using System.Net.Sockets;
using System.Text;
using Storefront.Accounts;

namespace Storefront.Benchmarks.Load;

/// <summary>
/// Somebody at another address who shows wrong tokens, each another, and wrong secrets of one client in turn, at a rate
/// of its own and without a pause for the answers.
/// </summary>
internal sealed class WrongFlood(string server)
{
    private const int Batch = 50;
    private static readonly byte[] Refusal = "HTTP/1.1 4"u8.ToArray();

    /// <summary>Sends requests, and waits until each has been refused.</summary>
    public async Task Send(int count, int perSecond, CancellationToken cancel)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(server).Port, cancel);
        var refusals = Read(socket, count, cancel);
        var pace = new Pace(perSecond / Batch);
        for (var sent = 0; sent < count; sent += Batch)
        {
            await pace.Next(cancel);
            await socket.SendAsync(Encoding.ASCII.GetBytes(Requests()), cancel);
        }
        await refusals;
    }

    private static string Requests() => string.Concat(
        Enumerable.Range(0, Batch).Select(turn => turn % 2 == 0 ? WrongToken() : WrongSecret()));

    private static string WrongToken() =>
        "GET /graphql?query={__typename} HTTP/1.1\r\nHost: storefront\r\n"
        + $"Authorization: Bearer {Secret.New(Secret.OfToken)}\r\n\r\n";

    private static string WrongSecret()
    {
        var form = $"grant_type=client_credentials&client_id=shop_1&client_secret={Secret.New(Secret.OfClient)}";
        return "POST /oauth/token HTTP/1.1\r\nHost: storefront\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {form.Length}\r\n\r\n{form}";
    }

    private static async Task Read(Socket socket, int count, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        var (refusals, kept) = (0, 0);
        while (refusals < count)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(kept), cancel);
            if (received == 0) throw new InvalidOperationException($"The server hung up after {refusals} refusals.");
            var length = kept + received;
            refusals += buffer.AsSpan(0, length).Count(Refusal);
            // What may be the beginning of the next status line is looked at again.
            kept = Math.Min(length, Refusal.Length - 1);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }
}
