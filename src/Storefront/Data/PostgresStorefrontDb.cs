using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Storefront.Data;

/// <summary>The shop's data on PostgreSQL.</summary>
public sealed class PostgresStorefrontDb(DbContextOptions<PostgresStorefrontDb> options) : StorefrontDb(options)
{
    /// <inheritdoc/>
    protected internal override ProviderDifferences Provider => ProviderDifferences.Postgres;

    /// <summary>Sets options to reach a PostgreSQL database.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable("migrations"))
            .AddInterceptors(RowLocks.Interceptor);

    /// <summary>
    /// Makes contexts that are never connected: the schema has its queries translated by them. Nulls compare as in SQL,
    /// so that no condition is widened by <c>OR ... IS NULL</c> and loses its index. They log nothing: what EF Core
    /// warns of, such as a limit without an order, is meant here.
    /// </summary>
    /// <param name="options">Those of contexts that are connected, which share their model; empty ones will do.</param>
    public static Func<PostgresStorefrontDb> Translating(DbContextOptions<PostgresStorefrontDb> options)
    {
        var translating = new DbContextOptionsBuilder<PostgresStorefrontDb>(options)
            .UseNpgsql(postgres => postgres.UseRelationalNulls())
            .UseLoggerFactory(NullLoggerFactory.Instance)
            .Options;
        return () => new PostgresStorefrontDb(translating);
    }
}
