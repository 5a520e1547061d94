using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Storefront.Host;

namespace Storefront.Benchmarks.Load;

/// <summary>What one run of <c>wrk</c> counted.</summary>
internal sealed record WrkCount(long Requests, long Bytes, long Failures, double Seconds);

/// <summary>The load generator <c>wrk</c>, driven by a script that sends prepared bodies in turn.</summary>
internal sealed class Wrk(int connections)
{
    private const int Threads = 2;
    private const string Marker = "counted";

    // Each thread begins elsewhere among the bodies, so that they do not ask the same at the same time.
    private const string Script =
        """
        local threads = 0
        function setup(thread) thread:set("number", threads); threads = threads + 1 end

        function init(args)
          requests, at = {}, 0
          local headers = {["Content-Type"] = "application/json", ["Authorization"] = args[2]}
          for body in io.lines(args[1]) do
            requests[#requests + 1] = wrk.format("POST", nil, headers, body)
          end
          at = number * 397
        end

        function request()
          at = at + 1
          return requests[at % #requests + 1]
        end

        function done(summary, latency, all)
          local errors = summary.errors
          print(string.format("counted %d %d %d %d", summary.requests, summary.bytes,
            errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.duration))
        end
        """;

    public static async Task EnsureInstalled(CancellationToken cancel)
    {
        try
        {
            await Run(["-v"], cancel);
        }
        catch (Win32Exception)
        {
            throw new SetupException(
                "The load run needs \"wrk\" (Debian: apt-get install wrk; macOS: brew install wrk; "
                + "or https://github.com/wg/wrk).");
        }
    }

    /// <summary>Sends a shape's requests for a time.</summary>
    public async Task<WrkCount> Send(ServerProcess server, Shape shape, TimeSpan time, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("storefront-benchmarks");
        try
        {
            var (script, bodies) = (Path.Combine(folder.FullName, "load.lua"), Path.Combine(folder.FullName, "bodies"));
            await File.WriteAllTextAsync(script, Script, cancel);
            await File.WriteAllLinesAsync(bodies, shape.Bodies(server.Name), new UTF8Encoding(false), cancel);
            var output = await Run(
                [
                    string.Create(CultureInfo.InvariantCulture, $"-t{Threads}"),
                    string.Create(CultureInfo.InvariantCulture, $"-c{connections}"),
                    string.Create(CultureInfo.InvariantCulture, $"-d{time.TotalSeconds:0}s"),
                    "-s", script, server.Url + shape.Path(server.Name), "--", bodies,
                    .. server.Token is { } token ? (string[])[$"Bearer {token}"] : [],
                ],
                cancel);
            return Counted(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WrkCount Counted(string output)
    {
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Marker, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk ended without a count:\n{output}");
        var numbers = line.Split(' ').Skip(1)
            .Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new WrkCount(numbers[0], numbers[1], numbers[2], numbers[3] / 1e6);
    }

    private static async Task<string> Run(string[] arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return output + await errors;
    }
}
