using Npgsql;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Host;
using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Tests;

/// <summary>The one PostgreSQL of a test run, and the databases that the test classes' own are copied from.</summary>
internal static class TestCluster
{
    /// <summary>The role that hosts run under: the tables belong to another, as they do where money is.</summary>
    public const string HostsRole = "shop";

    private static readonly string Runs = Path.Combine(Path.GetTempPath(), "storefront-tests");
    private static readonly Lazy<Task<PostgresCluster>> Cluster = new(Start);
    private static readonly Lazy<Task<string>> EmptyShop = new(
        () => MakeTemplate("empty_shop", _ => Task.CompletedTask));
    private static readonly Lazy<Task<string>> DemoShop = new(
        () => MakeTemplate("demo_shop", db => DemoCatalogue.AddToEmpty(db, CancellationToken.None)));

    /// <summary>Copies a database with all tables; returns the connection string of the copy.</summary>
    public static async Task<string> Copy(string name, bool withDemoCatalogue)
    {
        var template = await (withDemoCatalogue ? DemoShop : EmptyShop).Value;
        await Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return (await Cluster.Value).ConnectionString(name);
    }

    public static Task Drop(string name) => Execute($"DROP DATABASE {name} WITH (FORCE)");

    private static async Task<PostgresCluster> Start()
    {
        RemoveAbandonedRuns();
        var folder = Path.Combine(Runs, $"{Environment.ProcessId}");
        var cluster = await PostgresCluster.Start(
            new() { DataFolder = folder, IsDurable = false }, CancellationToken.None);
        await Execute(cluster, $"CREATE ROLE {HostsRole}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return cluster;
    }

    // A run that was killed could not delete its folder; the lock in it is free by now.
    private static void RemoveAbandonedRuns()
    {
        foreach (var folder in Directory.CreateDirectory(Runs).EnumerateDirectories())
        {
            try
            {
                var held = Path.Combine(folder.FullName, "host.lock");
                File.Open(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                folder.Delete(recursive: true);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Another run is at work there.
            }
        }
    }

    private static async Task<string> MakeTemplate(string name, Func<StorefrontDb, Task> fill)
    {
        var cluster = await Cluster.Value;
        // Without a pool: a database that somebody is connected to cannot be copied.
        var connection = cluster.ConnectionString(name) + ";Pooling=false";
        await using var db = Databases.Context(DatabaseProvider.Postgres, connection);
        await Databases.Migrate(db);
        await fill(db);
        await ApplicationRole.Grant(db, HostsRole, CancellationToken.None);
        return name;
    }

    private static async Task Execute(string statement) => await Execute(await Cluster.Value, statement);

    private static async Task Execute(PostgresCluster cluster, string statement)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
