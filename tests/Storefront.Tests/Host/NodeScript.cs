using System.Diagnostics;

namespace Storefront.Tests.Host;

/// <summary>A script with a <c>package.json</c> beside it, in a folder of its own.</summary>
internal static class NodeScript
{
    /// <summary>Installs what the script takes and runs it; returns what it printed.</summary>
    public static async Task<string> Run(string folder, string script, params string[] arguments)
    {
        var place = Path.Combine(AppContext.BaseDirectory, "Host", folder);
        await RunProgram(place, "npm", "install", "--no-audit", "--no-fund", "--silent");
        return await RunProgram(place, "node", [script, .. arguments]);
    }

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
