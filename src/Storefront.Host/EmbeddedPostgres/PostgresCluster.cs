using System.Diagnostics;
using Npgsql;

namespace Storefront.Host.EmbeddedPostgres;

/// <summary>A private PostgreSQL that lives as long as this object, and no longer than this process.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Superuser = "storefront";

    // Runs beside the host and stops the database once the host closes its end of the pipe, which the system does
    // for a host that is killed. A database that ends before that is started again. The signals that a terminal sends
    // to everybody are for the host to handle.
    private const string Keeper =
        """
        trap '' INT HUP TERM
        pg_ctl=$1 data=$2 log=$3 stop_signal=$4
        start() {
            "$pg_ctl" -D "$data" -l "$log" -w -t 60 -s start && read -r postmaster < "$data/postmaster.pid"
        }
        start || exit 1
        echo ready
        while sleep 1; do
            kill -0 "$postmaster" 2>/dev/null && continue
            start 2>/dev/null && echo again
        done &
        watch=$!
        read -r _
        kill -s KILL "$watch"
        read -r postmaster < "$data/postmaster.pid" || exit 0
        kill -s "$stop_signal" "$postmaster"
        while kill -0 "$postmaster" && read -r now < "$data/postmaster.pid" && [ "$now" = "$postmaster" ]; do
            sleep 0.05
        done 2>/dev/null
        """;

    private static readonly TimeSpan PatienceToStop = TimeSpan.FromSeconds(60);

    private readonly ClusterFolder folder;
    private readonly Process keeper;

    private PostgresCluster(ClusterFolder folder, Process keeper)
    {
        this.folder = folder;
        this.keeper = keeper;
    }

    /// <summary>The folder of the Unix socket, which is what a client names as its host.</summary>
    public string SocketFolder => folder.Sockets;

    /// <summary>Where the data is: as set, unless the user that PostgreSQL runs as cannot enter there.</summary>
    public string DataFolder => folder.Data;

    /// <exception cref="SetupException">There is no PostgreSQL, or another host uses the data.</exception>
    public static async Task<PostgresCluster> Start(ClusterSettings settings, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
            throw new SetupException("There is no private database on Windows: set ConnectionStrings:Storefront.");
        var folder = await ClusterFolder.Hold(settings, cancel);
        try
        {
            var binaries = await PostgresBinaries.Find(settings, folder.User, folder.Version, cancel);
            if (folder.Version is null) await Initialise(folder, binaries, settings, cancel);
            await folder.ClearOrphan(binaries, settings.Notes, cancel);
            await File.WriteAllTextAsync(
                Path.Combine(folder.Data, "postgresql.conf"), Configuration(folder, settings.IsDurable), cancel);
            await folder.HandOver(cancel);
            var keeper = await Launch(folder, binaries, settings.IsDurable, cancel);
            _ = Tell(keeper.StandardOutput, folder, settings.Notes);
            return new PostgresCluster(folder, keeper);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public static string ConnectionString(string socketFolder, string database) =>
        new NpgsqlConnectionStringBuilder { Host = socketFolder, Username = Superuser, Database = database }.ToString();

    public string ConnectionString(string database) => ConnectionString(SocketFolder, database);

    public async Task EnsureDatabase(string name, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var find = source.CreateCommand("SELECT FROM pg_database WHERE datname = $1");
        find.Parameters.Add(new() { Value = name });
        await using var found = await find.ExecuteReaderAsync(cancel);
        if (await found.ReadAsync(cancel)) return;
        await using var create = source.CreateCommand($"CREATE DATABASE \"{name}\"");
        await create.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        using var patience = new CancellationTokenSource(PatienceToStop);
        await keeper.WaitForExitAsync(patience.Token);
        keeper.Dispose();
        folder.Dispose();
    }

    private static async Task Initialise(
        ClusterFolder folder, PostgresBinaries binaries, ClusterSettings settings, CancellationToken cancel)
    {
        await settings.Notes.WriteLineAsync($"Making a private PostgreSQL {binaries.Version} in {folder.Data}.");
        await folder.Create(async data =>
        {
            var initdb = await ChildProgram.Run(
                ChildProgram.Describe(
                    binaries.Initdb, folder.User,
                    ["-D", data, "--username", Superuser, "--auth=trust", "--encoding=UTF8", "--lc-collate=C",
                        // Letters of every script count as letters; sorting by bytes is what cursors rely on.
                        OperatingSystem.IsMacOS() ? "--lc-ctype=en_US.UTF-8" : "--lc-ctype=C.UTF-8",
                        .. settings.IsDurable ? Array.Empty<string>() : ["--no-sync"]]),
                cancel);
            if (!initdb.IsSuccess) throw new SetupException($"initdb could not make {data}:\n{initdb.Output}");
        }, cancel);
    }

    private static async Task<Process> Launch(
        ClusterFolder folder, PostgresBinaries binaries, bool isDurable, CancellationToken cancel)
    {
        var stopSignal = isDurable ? "INT" : "QUIT";
        var keeper = Process.Start(ChildProgram.Describe(
            "/bin/sh", folder.User, "-c", Keeper, "keeper", binaries.PgCtl, folder.Data, folder.Log, stopSignal))!;
        if (await keeper.StandardOutput.ReadLineAsync(cancel) == "ready") return keeper;

        var complaint = await keeper.StandardError.ReadToEndAsync(cancel);
        var log = File.Exists(folder.Log) ? File.ReadLines(folder.Log).TakeLast(10) : [];
        keeper.Dispose();
        throw new SetupException(
            $"The private PostgreSQL did not start: {complaint}\n{string.Join('\n', log)}\n(from {folder.Log})");
    }

    private static async Task Tell(StreamReader keeper, ClusterFolder folder, TextWriter notes)
    {
        while (await keeper.ReadLineAsync() is not null)
            await notes.WriteLineAsync($"The private PostgreSQL ended and was started again; {folder.Log} says why.");
    }

    private static string Configuration(ClusterFolder folder, bool isDurable) =>
        $"""
        # Written by the Storefront host at every start.
        listen_addresses = ''
        unix_socket_directories = '{folder.Sockets.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        max_connections = 200
        shared_buffers = 256MB
        work_mem = 16MB
        maintenance_work_mem = 256MB
        max_wal_size = 4GB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] '
        {(isDurable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}

        """;
}
