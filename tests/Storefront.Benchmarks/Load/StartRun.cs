using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Storefront.Benchmarks.Load;

/// <summary>
/// How long the host takes from the start of its process to its first answer, over and over: the best of several runs
/// is what the machine can do, and processor time says what others on it took away.
/// </summary>
internal sealed class StartRun(string host, string connectionString, TextWriter output)
{
    private const string Query =
        "{ songs(first: 20) { nodes { title musician { name } credits { role party { name } } } } }";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task Measure(int runs, CancellationToken cancel)
    {
        // Makes and fills the tables, and has the disk's cache filled.
        await Once("Development", cancel);
        var all = new List<(TimeSpan Wall, TimeSpan Processor)>();
        for (var run = 0; run < runs; run++) all.Add(await Once("Production", cancel));
        var best = all.Min();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {host}
            best {best.Wall.TotalSeconds:0.00} s, median {all.Order().ElementAt(runs / 2).Wall.TotalSeconds:0.00} s
            processor time at best {all.Min(one => one.Processor).TotalSeconds:0.00} s
            """));
    }

    private async Task<(TimeSpan Wall, TimeSpan Processor)> Once(string environment, CancellationToken cancel)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                host, $"--urls={url}", $"--environment={environment}",
                $"--ConnectionStrings:Storefront={connectionString}", "--Logging:LogLevel:Default=Warning",
            ])
        {
            RedirectStandardOutput = true,
        })!;
        // A pipe that nobody reads would hold up a host that talks.
        _ = process.StandardOutput.ReadToEndAsync(cancel);
        try
        {
            using var http = new HttpClient { BaseAddress = url };
            while (!await IsAnswered(http, cancel))
            {
                if (process.HasExited) throw new InvalidOperationException($"{host} ended with {process.ExitCode}.");
                await Task.Delay(Pause, cancel);
            }
            return (Stopwatch.GetElapsedTime(start), ProcessorTime.Of(process.Id));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> IsAnswered(HttpClient http, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/graphql", new { query = Query }, cancel);
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException early) when (early.InnerException is SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
