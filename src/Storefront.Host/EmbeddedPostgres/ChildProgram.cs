using System.ComponentModel;
using System.Diagnostics;

namespace Storefront.Host.EmbeddedPostgres;

/// <summary>How a program ended, and everything it printed.</summary>
internal sealed record Ending(int ExitCode, string Output)
{
    public bool IsSuccess => ExitCode == 0;
}

internal static class ChildProgram
{
    private const int CouldNotStart = 127;

    /// <param name="user">Whom to run it as; null is the caller.</param>
    public static ProcessStartInfo Describe(string program, string? user, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UserName = user ?? "",
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGDATA, PGPORT and their like are meant for another server than ours.
        var foreign = start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList();
        foreign.ForEach(name => start.Environment.Remove(name));
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    public static async Task<Ending> Run(ProcessStartInfo start, CancellationToken cancel = default)
    {
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new Ending(process.ExitCode, (await output + await errors).Trim());
        }
        catch (Win32Exception missing)
        {
            return new Ending(CouldNotStart, missing.Message);
        }
    }
}
