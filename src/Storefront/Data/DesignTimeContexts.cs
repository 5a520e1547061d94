using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Storefront.Data;

/// <summary>Lets <c>dotnet ef</c> make the PostgreSQL context; writing a migration needs no server.</summary>
internal sealed class DesignTimePostgresStorefrontDb : IDesignTimeDbContextFactory<PostgresStorefrontDb>
{
    public PostgresStorefrontDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresStorefrontDb>();
        PostgresStorefrontDb.Configure(options, "Host=localhost;Database=storefront");
        return new PostgresStorefrontDb(options.Options);
    }
}

/// <summary>Lets <c>dotnet ef</c> make the SQL Server context; writing a migration needs no server.</summary>
internal sealed class DesignTimeSqlServerStorefrontDb : IDesignTimeDbContextFactory<SqlServerStorefrontDb>
{
    public SqlServerStorefrontDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerStorefrontDb>();
        SqlServerStorefrontDb.Configure(options, "Server=localhost;Database=storefront");
        return new SqlServerStorefrontDb(options.Options);
    }
}
