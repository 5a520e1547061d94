using Microsoft.Data.SqlClient;
using Storefront.Catalog;
using Storefront.Host;

namespace Storefront.Tests;

/// <summary>
/// A shop with an empty catalogue on the SQL Server that <c>STOREFRONT_TEST_SQLSERVER</c> names by a connection string.
/// </summary>
public class SqlServerShop : Shop
{
    /// <summary>Null when there is a server to test on.</summary>
    internal static string? SkipReason => Server is null ? "skipped: no SQL Server" : null;

    protected virtual bool HasDemoCatalogue => false;

    private static string? Server => Environment.GetEnvironmentVariable("STOREFRONT_TEST_SQLSERVER");

    protected sealed override async Task<StorefrontDatabase> CreateDatabase()
    {
        var connection = new SqlConnectionStringBuilder(Server) { InitialCatalog = DatabaseName }.ToString();
        await using var db = Databases.Context(DatabaseProvider.SqlServer, connection);
        await Databases.Migrate(db);
        if (HasDemoCatalogue) await DemoCatalogue.AddToEmpty(db, CancellationToken.None);
        return new StorefrontDatabase(DatabaseProvider.SqlServer, connection);
    }

    protected sealed override async Task DropDatabase()
    {
        await using var db = Db();
        await db.Database.EnsureDeletedAsync();
    }
}

/// <summary>A shop on SQL Server with the demo catalogue.</summary>
public sealed class SqlServerDemoShop : SqlServerShop
{
    protected override bool HasDemoCatalogue => true;
}
