using System.Diagnostics;

namespace Storefront.Benchmarks.Load;

/// <summary>A server in a process of its own, which ends with this one.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(string name, Process process, string url)
    {
        Name = name;
        this.process = process;
        Url = url;
    }

    public string Name { get; }

    public int Id => process.Id;

    /// <summary>What requests to it show; null when they show nothing.</summary>
    public string? Token { get; set; }

    public string Url { get; }

    public TimeSpan ProcessorTime => Load.ProcessorTime.Of(process.Id);

    /// <summary>What the process keeps in memory, in MiB.</summary>
    public double MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    public static async Task<ServerProcess> Start(
        string name, string connectionString, bool keepsAnswers, CancellationToken cancel)
    {
        var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            ["serve", name, "--database", connectionString, .. keepsAnswers ? (string[])["--keep-answers"] : []])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var url = await process.StandardOutput.ReadLineAsync(cancel)
            ?? throw new InvalidOperationException($"The {name} server did not start.");
        // A pipe that nobody reads would hold up a server that logs.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), cancel);
        return new ServerProcess(name, process, url);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
