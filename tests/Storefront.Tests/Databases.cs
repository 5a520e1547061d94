using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Host;

namespace Storefront.Tests;

/// <summary>Contexts for tests that look behind the graph.</summary>
internal static class Databases
{
    public static StorefrontDb Context(DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.Postgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresStorefrontDb>();
            PostgresStorefrontDb.Configure(postgres, connectionString);
            return new PostgresStorefrontDb(postgres.Options);
        }
        var sqlServer = new DbContextOptionsBuilder<SqlServerStorefrontDb>();
        SqlServerStorefrontDb.Configure(sqlServer, connectionString);
        return new SqlServerStorefrontDb(sqlServer.Options);
    }

    public static Task Migrate(StorefrontDb db) => db.Database.MigrateAsync();
}
