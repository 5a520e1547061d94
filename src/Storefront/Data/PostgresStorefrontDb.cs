using Microsoft.EntityFrameworkCore;

namespace Storefront.Data;

/// <summary>The shop's data on PostgreSQL.</summary>
public sealed class PostgresStorefrontDb(DbContextOptions<PostgresStorefrontDb> options) : StorefrontDb(options)
{
    /// <inheritdoc/>
    protected override ProviderDifferences Provider => ProviderDifferences.Postgres;

    /// <summary>Sets options to reach a PostgreSQL database.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable("migrations"));
}
