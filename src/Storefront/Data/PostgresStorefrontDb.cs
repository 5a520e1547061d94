using Microsoft.EntityFrameworkCore;

namespace Storefront.Data;

/// <summary>The shop's data on PostgreSQL.</summary>
public sealed class PostgresStorefrontDb(DbContextOptions<PostgresStorefrontDb> options) : StorefrontDb(options)
{
    private static readonly DbContextOptions<PostgresStorefrontDb> TranslatingOptions =
        new DbContextOptionsBuilder<PostgresStorefrontDb>().UseNpgsql(npgsql => npgsql.UseRelationalNulls()).Options;

    /// <inheritdoc/>
    protected internal override ProviderDifferences Provider => ProviderDifferences.Postgres;

    /// <summary>Sets options to reach a PostgreSQL database.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable("migrations"))
            .AddInterceptors(RowLocks.Interceptor);

    /// <summary>
    /// A context that is never connected: the schema has its queries translated by it. Nulls compare as in SQL, so that
    /// no condition is widened by <c>OR ... IS NULL</c> and loses its index.
    /// </summary>
    public static PostgresStorefrontDb Translating() => new(TranslatingOptions);
}
