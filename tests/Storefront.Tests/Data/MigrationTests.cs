using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Storefront.Data;

namespace Storefront.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void Postgres_migrations_make_the_model() => Assert.False(Postgres().Database.HasPendingModelChanges());

    [Fact]
    public void Sql_server_migrations_make_the_model() => Assert.False(SqlServer().Database.HasPendingModelChanges());

    [Fact]
    public void Postgres_script_is_the_one_in_schema() => Snapshot.Holds("schema/postgres.sql", Script(Postgres()));

    [Fact]
    public void Sql_server_script_is_the_one_in_schema() => Snapshot.Holds("schema/sqlserver.sql", Script(SqlServer()));

    private static string Script(StorefrontDb db) =>
        db.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n").TrimEnd('\n') + '\n';

    private static PostgresStorefrontDb Postgres()
    {
        var options = new DbContextOptionsBuilder<PostgresStorefrontDb>();
        PostgresStorefrontDb.Configure(options, "Host=nowhere");
        return new PostgresStorefrontDb(options.Options);
    }

    private static SqlServerStorefrontDb SqlServer()
    {
        var options = new DbContextOptionsBuilder<SqlServerStorefrontDb>();
        SqlServerStorefrontDb.Configure(options, "Server=nowhere");
        return new SqlServerStorefrontDb(options.Options);
    }
}
