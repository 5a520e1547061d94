using System.Diagnostics;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>The scripts beside this file, run by Node.js with what they need from npm.</summary>
internal static class NodeScript
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>What a script prints.</summary>
    public static async Task<string> Run(string script, string argument)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "AspNetCore", "Clients");
        await Installing.WaitAsync();
        try
        {
            await Start(folder, "npm", "install", "--no-audit", "--no-fund", "--silent");
        }
        finally
        {
            Installing.Release();
        }
        return await Start(folder, "node", script, argument);
    }

    private static async Task<string> Start(string folder, string program, params string[] arguments)
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
