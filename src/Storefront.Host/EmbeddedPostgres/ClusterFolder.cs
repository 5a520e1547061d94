using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Host.EmbeddedPostgres;

/// <summary>The folder of one cluster, held by this process alone until disposed.</summary>
internal sealed class ClusterFolder : IDisposable
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    private readonly FileStream held;

    private ClusterFolder(string folder, string? user, FileStream held)
    {
        this.held = held;
        User = user;
        Data = ClusterIn(folder);
        Sockets = SocketsOf(folder);
    }

    /// <summary>What PostgreSQL calls its data directory.</summary>
    public string Data { get; }

    /// <summary>Where the Unix socket stands.</summary>
    public string Sockets { get; }

    /// <summary>Whom the data belongs to and PostgreSQL runs as; null is the caller.</summary>
    public string? User { get; }

    public string Log => Path.Combine(Data, "server.log");

    /// <summary>The major version that wrote the data; null before there is any.</summary>
    public int? Version => File.Exists(VersionFile)
        ? int.Parse(File.ReadAllText(VersionFile), CultureInfo.InvariantCulture)
        : null;

    private string VersionFile => Path.Combine(Data, "PG_VERSION");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    public static async Task<ClusterFolder> Hold(ClusterSettings settings, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(settings.DataFolder);
        var user = await DatabaseUser.Choose(ClusterIn(folder), cancel);
        await Make(folder, user, cancel);
        if (user is not null && !await DatabaseUser.CanEnter(folder, user, cancel))
            folder = await Elsewhere(folder, user, settings.Notes, cancel);
        return new ClusterFolder(folder, user, Lock(folder));
    }

    /// <summary>Makes new data under another name and moves it, so that data that is there is whole.</summary>
    public async Task Create(Func<string, Task> initialise, CancellationToken cancel)
    {
        var growing = $"{Data}.new";
        if (Directory.Exists(growing)) Directory.Delete(growing, recursive: true);
        Directory.CreateDirectory(growing);
        if (User is not null) await DatabaseUser.Own(growing, User, cancel);
        await initialise(growing);
        Directory.Move(growing, Data);
    }

    /// <summary>Gives the database's user what it must write: its data and the folder of its socket.</summary>
    public async Task HandOver(CancellationToken cancel)
    {
        await MakeSocketFolder(cancel);
        if (User is null) return;
        await DatabaseUser.Own(Data, User, cancel);
        await DatabaseUser.Own(Sockets, User, cancel);
    }

    /// <summary>Ends what a killed host left: a database that still runs, or the mark of one that does not.</summary>
    public async Task ClearOrphan(PostgresBinaries binaries, TextWriter notes, CancellationToken cancel)
    {
        if (!File.Exists(PidFile)) return;
        var lines = await File.ReadAllLinesAsync(PidFile, cancel);
        if (!IsPostmaster(lines))
        {
            File.Delete(PidFile);
            return;
        }
        await notes.WriteLineAsync("A host that was killed left its database running: stopping that first.");
        // It may be stopping by itself already; whether it did is for the start to find out.
        await ChildProgram.Run(
            ChildProgram.Describe(binaries.PgCtl, User, "-D", Data, "-m", "fast", "-w", "-s", "stop"), cancel);
    }

    public void Dispose()
    {
        if (Directory.Exists(Sockets)) Directory.Delete(Sockets, recursive: true);
        held.Dispose();
    }

    private static string ClusterIn(string folder) => Path.Combine(folder, "postgres");

    // The path of a Unix socket may have 107 bytes at most, so it cannot stand beside the data.
    private static string SocketsOf(string folder) =>
        Path.Combine(Path.GetTempPath(), $"storefront-{Key(ClusterIn(folder))}");

    private static string Key(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    // A folder of root's making lets the database's user through, whatever root's umask is.
    private static async Task Make(string folder, string? user, CancellationToken cancel)
    {
        if (Directory.Exists(folder)) return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, refused);
        }
        if (user is not null) await ChildProgram.Run(ChildProgram.Describe("chmod", null, "755", folder), cancel);
    }

    private static SetupException Unwritable(string folder, Exception refused) =>
        new($"Database:DataFolder is {folder}, where nothing can be written: {refused.Message}");

    // Held by the process, not by the file's presence: the system lets go of it however the process ends.
    private static FileStream Lock(string folder)
    {
        var file = Path.Combine(folder, "host.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new DataInUseException(folder, SocketsOf(folder));
        }
        catch (IOException refused)
        {
            throw Unwritable(folder, refused);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SetupException(
                $"The data in {folder} belongs to another user. Start the host as that user, hand the folder over "
                + "(chown -R), or name another one in Database:DataFolder.");
        }
    }

    private static async Task<string> Elsewhere(
        string folder, string user, TextWriter notes, CancellationToken cancel)
    {
        var elsewhere = Path.Combine("/var/lib/storefront", Key(folder));
        await Make(elsewhere, user, cancel);
        await notes.WriteLineAsync(
            $"PostgreSQL runs as \"{user}\", who may not enter {folder}: the data is kept in {elsewhere}.");
        return elsewhere;
    }

    private async Task MakeSocketFolder(CancellationToken cancel)
    {
        Directory.CreateDirectory(Sockets);
        // Fails on a folder that somebody else made to lure the connection to a server of theirs.
        var close = await ChildProgram.Run(ChildProgram.Describe("chmod", null, "700", Sockets), cancel);
        if (!close.IsSuccess)
            throw new SetupException($"The database should listen in {Sockets}, which is another user's. Remove it.");
    }

    // The number of a dead postmaster may be another process's by now; the time it started is not.
    private static bool IsPostmaster(string[] pidFile)
    {
        if (pidFile.Length < 3 || !int.TryParse(pidFile[0], out var id) || !long.TryParse(pidFile[2], out var seconds))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            var drift = process.StartTime.ToUniversalTime() - DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
            return process.ProcessName == "postgres" && drift.Duration() < ClockTolerance;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
