using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Storefront.Data;
using Storefront.Host.Access;
using Storefront.Host.EmbeddedPostgres;
using Storefront.Host.Webhooks;

namespace Storefront.Host;

/// <summary>The database of this run: one that was named, or a private one that ends with it.</summary>
public sealed class StorefrontDatabase : IAsyncDisposable
{
    private const string Name = "storefront";

    private readonly PostgresCluster? cluster;

    public StorefrontDatabase(DatabaseProvider provider, string connectionString) =>
        (Provider, ConnectionString) = (provider, connectionString);

    private StorefrontDatabase(PostgresCluster cluster, string dataFolder)
        : this(DatabaseProvider.Postgres, cluster.ConnectionString(Name))
    {
        this.cluster = cluster;
        PrivateDataFolder = dataFolder;
    }

    /// <summary>Stands in where only the model is asked for, and nothing is ever read.</summary>
    public static StorefrontDatabase Unopened { get; } = new(DatabaseProvider.Postgres, "Host=localhost");

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Where the data of a private database is; null for another.</summary>
    public string? PrivateDataFolder { get; }

    /// <summary>Opens the database for a command, which works beside a host that serves and without one.</summary>
    public static async Task<StorefrontDatabase> OpenOrJoin(
        IConfiguration configuration, TextWriter notes, CancellationToken cancel)
    {
        try
        {
            return await Open(configuration, notes, cancel);
        }
        catch (DataInUseException running)
        {
            var connection = PostgresCluster.ConnectionString(running.SocketFolder, Name);
            return new StorefrontDatabase(DatabaseProvider.Postgres, connection);
        }
    }

    /// <summary>Opens the database for a host, which has a private one to itself.</summary>
    public static async Task<StorefrontDatabase> Open(
        IConfiguration configuration, TextWriter notes, CancellationToken cancel)
    {
        var settings = DatabaseSettings.Read(configuration);
        if (settings.ConnectionString is { } named) return new StorefrontDatabase(settings.Provider, named);
        var cluster = await PostgresCluster.Start(
            new() { DataFolder = settings.DataFolder, Binaries = settings.PostgresBinaries, Notes = notes }, cancel);
        await cluster.EnsureDatabase(Name, cancel);
        return new StorefrontDatabase(cluster, cluster.DataFolder);
    }

    /// <summary>Adds what reads and writes it: a factory of contexts, and connections beside them.</summary>
    public void AddTo(IServiceCollection services)
    {
        if (Provider == DatabaseProvider.Postgres)
        {
            services.AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create(ForPreparedStatements(ConnectionString)));
            AddContext<PostgresStorefrontDb>(services, (source, options) =>
            {
                PostgresStorefrontDb.Configure(options, ConnectionString);
                options.UseNpgsql(source).AddInterceptors(new DropReadOnlySessions((NpgsqlDataSource)source));
            });
        }
        else
        {
            services.AddSingleton<DbDataSource>(_ => SqlClientFactory.Instance.CreateDataSource(ConnectionString));
            AddContext<SqlServerStorefrontDb>(
                services, (_, options) => SqlServerStorefrontDb.Configure(options, ConnectionString));
        }
    }

    /// <summary>Makes contexts that turn expressions into the SQL of this database, and never connect.</summary>
    public Func<StorefrontDb> Translating(IServiceProvider services) => Provider == DatabaseProvider.Postgres
        ? PostgresStorefrontDb.Translating(services.GetRequiredService<DbContextOptions<PostgresStorefrontDb>>())
        : SqlServerStorefrontDb.Translating(services.GetRequiredService<DbContextOptions<SqlServerStorefrontDb>>());

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
    }

    private static void AddContext<TContext>(
        IServiceCollection services, Action<DbDataSource, DbContextOptionsBuilder> configure)
        where TContext : StorefrontDb
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
        {
            configure(provider.GetRequiredService<DbDataSource>(), options);
            options.EnableThreadSafetyChecks(false);
            options.AddInterceptors(provider.GetRequiredService<ForgetChangedCallers>().Interceptors);
            options.AddInterceptors(provider.GetRequiredService<RingAfterCommit>().Interceptors);
        });
        services.AddSingleton<IDbContextFactory<StorefrontDb>, ContextFactory<TContext>>();
        services.AddScoped(
            provider => provider.GetRequiredService<IDbContextFactory<StorefrontDb>>().CreateDbContext());
    }

    // Statements that come again are prepared by themselves. A connection is not reset between two uses, which is
    // right as long as nobody changes a session: temporary tables and LISTEN take a data source of their own.
    private static string ForPreparedStatements(string connectionString)
    {
        var tuned = new NpgsqlConnectionStringBuilder
        {
            MaxAutoPrepare = 256,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        return $"{tuned};{connectionString}";
    }

    // Code asks for the context of no particular provider, and a factory of one is not a factory of the other to .NET.
    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> pool) : IDbContextFactory<StorefrontDb>
        where TContext : StorefrontDb
    {
        public StorefrontDb CreateDbContext() => pool.CreateDbContext();
    }
}
