using System.Net;
using System.Net.Sockets;
using System.Text;
using Storefront.Accounts;

namespace Storefront.Tests.Host;

/// <summary>A flood of wrong tokens, all different, costs a host no memory and nobody else an answer.</summary>
public sealed class WrongTokenFloodTests : IDisposable
{
    private const int Batch = 1_000;
    private const int Batches = 100;
    private const long GrowthMax = 32L * 1024 * 1024;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-flood-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_hundred_thousand_wrong_tokens_leave_no_trace()
    {
        await using var host = await HostProcess.Start(folder);
        using var stop = new CancellationTokenSource();
        var neighbour = AskOn(host, stop.Token);
        await Flood(host, Batches / 5);
        var before = host.MemoryBytes;
        await Flood(host, Batches);
        var after = host.MemoryBytes;
        await stop.CancelAsync();

        Assert.InRange(after - before, long.MinValue, GrowthMax);
        Assert.True(await neighbour > 0);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Asks as anybody from another address, over and over; returns how many answers came, all good.</summary>
    private static async Task<int> AskOn(HostProcess host, CancellationToken stop)
    {
        using var http = new HttpClient();
        var answers = 0;
        while (!stop.IsCancellationRequested)
        {
            using var answer = await http.GetAsync(
                new Uri(host.Endpoint!, "?query={__typename}"), CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers++;
        }
        return answers;
    }

    /// <summary>Sends a thousand requests at a time, and waits for as many refusals.</summary>
    private static async Task Flood(HostProcess host, int batches)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        await socket.ConnectAsync(IPAddress.Loopback, host.Endpoint!.Port);
        for (var batch = 0; batch < batches; batch++)
        {
            var sending = socket.SendAsync(Encoding.ASCII.GetBytes(Requests()));
            await ReadRefusals(socket);
            await sending;
        }
    }

    private static string Requests() => string.Concat(Enumerable.Range(0, Batch).Select(_ =>
        "GET /graphql?query={__typename} HTTP/1.1\r\nHost: storefront\r\n"
        + $"Authorization: Bearer {Secret.New(Secret.OfToken)}\r\n\r\n"));

    private static async Task ReadRefusals(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        var (refusals, kept) = (0, 0);
        var status = "HTTP/1.1 4"u8.ToArray();
        while (refusals < Batch)
        {
            var length = kept + await socket.ReceiveAsync(buffer.AsMemory(kept));
            Assert.NotEqual(kept, length);
            refusals += buffer.AsSpan(0, length).Count(status);
            // What may be the beginning of the next status line is looked at again.
            kept = Math.Min(length, status.Length - 1);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }
}
