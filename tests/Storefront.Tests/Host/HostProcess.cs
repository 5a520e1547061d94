using System.Diagnostics;
using System.Globalization;

namespace Storefront.Tests.Host;

/// <summary>The host as a process of its own, as <c>dotnet run</c> would start it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Welcome = "Storefront answers at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly List<string> lines = [];

    private HostProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The endpoint; null when the host ended before it answered.</summary>
    public Uri? Endpoint { get; private set; }

    /// <summary>What it has printed for the person who started it.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>The memory it takes at this moment.</summary>
    public long MemoryBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a host and waits until it answers, or ends.</summary>
    /// <param name="user">Whom to run it as; only root may name somebody else.</param>
    public static Task<HostProcess> Start(string dataFolder, string? user = null, params string[] settings) => Launch(
        dataFolder,
        user,
        ["--urls=http://127.0.0.1:0", "--environment=Development", "--Budgets:Enforced=false", .. settings]);

    /// <summary>Runs a command of the host to its end.</summary>
    public static Task<HostProcess> Run(string dataFolder, params string[] arguments) =>
        Launch(dataFolder, user: null, arguments);

    public async Task<string> Send(string query)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(Endpoint!, $"?query={Uri.EscapeDataString(query)}"));
    }

    /// <summary>Sends a signal and waits for the end: the exit code, and what went to the error stream.</summary>
    public async Task<(int ExitCode, string Errors)> Signal(string signal)
    {
        using var kill = Process.Start(
            "kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await End();
    }

    public async Task<(int ExitCode, string Errors)> End()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        // A host that is killed leaves its database to end by itself, while its folder is being deleted.
        if (!process.HasExited) await Signal("TERM");
        process.Dispose();
    }

    private static async Task<HostProcess> Launch(string dataFolder, string? user, string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Storefront.Host.dll");
        string[] all = [program, .. arguments, $"--Database:DataFolder={dataFolder}"];
        var started = new HostProcess(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, all)
        {
            UserName = user ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await started.ReadWelcome();
        return started;
    }

    private async Task ReadWelcome()
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            lines.Add(line);
            // A line for people in Development, a member of one for programs elsewhere.
            if (line.Split(Welcome) is not [_, var rest, ..]) continue;
            Endpoint = new Uri(rest.Split(' ')[0]);
            // Read on, so that a talkative host does not wait for a reader.
            _ = process.StandardOutput.ReadToEndAsync();
            return;
        }
    }
}
