using System.Diagnostics;

namespace Storefront.Tests;

/// <summary>A script with a <c>package.json</c> beside it, in a folder of the tests.</summary>
internal static class NodeScript
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Installs what the script takes and runs it; returns what it printed.</summary>
    /// <param name="folder">Relative to the tests: <c>Host/Browser</c>.</param>
    public static async Task<string> Run(string folder, string script, params string[] arguments)
    {
        await Install(folder);
        return await RunProgram(Place(folder), "node", [script, .. arguments]);
    }

    /// <summary>Brings what the folder's <c>package.json</c> names from npm.</summary>
    public static async Task Install(string folder)
    {
        await Installing.WaitAsync();
        try
        {
            await RunProgram(Place(folder), "npm", "install", "--no-audit", "--no-fund", "--silent");
        }
        finally
        {
            Installing.Release();
        }
    }

    public static string Place(string folder) => Path.Combine(AppContext.BaseDirectory, folder);

    private static async Task<string> RunProgram(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} failed: {output}");
        return output.Trim();
    }
}
