using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Storefront.Host;

namespace Storefront.Benchmarks.Purchases;

/// <summary>What the server itself can commit: PostgreSQL's own benchmark with its TPC-B script.</summary>
internal sealed partial class TpcB(string program, string connectionString, int clients)
{
    private const string Scale = "10";
    private const string DebianFolder = "/usr/lib/postgresql";

    private readonly NpgsqlConnectionStringBuilder target = new(connectionString);

    /// <summary>The newest pgbench where Debian puts it, else the one on the path.</summary>
    public static string Program => Directory.Exists(DebianFolder)
        ? Directory.EnumerateFiles(DebianFolder, "pgbench", SearchOption.AllDirectories).Max() ?? "pgbench"
        : "pgbench";

    public Task Fill(CancellationToken cancel) => Run(["-i", "-q", "-s", Scale], cancel);

    /// <returns>Transactions a second.</returns>
    public async Task<double> Measure(TimeSpan time, CancellationToken cancel)
    {
        var count = clients.ToString(CultureInfo.InvariantCulture);
        var seconds = ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var output = await Run(["-c", count, "-j", "2", "-M", "prepared", "-n", "-T", seconds], cancel);
        var rate = Rate().Match(output);
        return rate.Success
            ? double.Parse(rate.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new SetupException($"pgbench did not say how fast it was:\n{output}");
    }

    private async Task<string> Run(string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(
            program, [.. arguments, "-h", target.Host!, "-U", target.Username!, target.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new SetupException($"pgbench failed:\n{await errors}");
        return await output;
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
