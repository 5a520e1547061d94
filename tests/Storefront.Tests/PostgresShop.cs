using Storefront.Host;

namespace Storefront.Tests;

/// <summary>A shop on PostgreSQL with an empty catalogue.</summary>
public class PostgresShop : Shop
{
    protected virtual bool HasDemoCatalogue => false;

    protected sealed override async Task<StorefrontDatabase> CreateDatabase() =>
        new(DatabaseProvider.Postgres, await TestCluster.Copy(DatabaseName, HasDemoCatalogue));

    protected sealed override Task DropDatabase() => TestCluster.Drop(DatabaseName);
}

/// <summary>A shop on PostgreSQL with the demo catalogue.</summary>
public class PostgresDemoShop : PostgresShop
{
    protected override bool HasDemoCatalogue => true;
}
