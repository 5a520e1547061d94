using Storefront.Host;

namespace Storefront.Tests;

/// <summary>A shop on PostgreSQL with an empty catalogue.</summary>
public class PostgresShop : Shop
{
    private string owners = null!;

    protected virtual bool HasDemoCatalogue => false;

    protected override string OwnersConnectionString => owners;

    protected sealed override async Task<StorefrontDatabase> CreateDatabase()
    {
        owners = await TestCluster.Copy(DatabaseName, HasDemoCatalogue);
        return new(DatabaseProvider.Postgres, $"{owners};Options=-c role={TestCluster.HostsRole}");
    }

    protected sealed override Task DropDatabase() => TestCluster.Drop(DatabaseName);
}

/// <summary>A shop on PostgreSQL with the demo catalogue.</summary>
public class PostgresDemoShop : PostgresShop
{
    protected override bool HasDemoCatalogue => true;
}
