using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Logging.Abstractions;

namespace Storefront.Data;

/// <summary>The shop's data on SQL Server or Azure SQL.</summary>
public sealed class SqlServerStorefrontDb(DbContextOptions<SqlServerStorefrontDb> options) : StorefrontDb(options)
{
    /// <inheritdoc/>
    protected internal override ProviderDifferences Provider => ProviderDifferences.SqlServer;

    /// <summary>Sets options to reach a SQL Server database.</summary>
    /// <remarks>
    /// A list travels as one JSON parameter: with a parameter for each element the server would keep a plan
    /// for every length of list.
    /// </remarks>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlServer(connectionString, server => server
                .MigrationsHistoryTable("migrations")
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, OrdinalLists>()
            .AddInterceptors(RowLocks.Interceptor);

    /// <inheritdoc cref="PostgresStorefrontDb.Translating"/>
    public static Func<SqlServerStorefrontDb> Translating(DbContextOptions<SqlServerStorefrontDb> options)
    {
        var translating = new DbContextOptionsBuilder<SqlServerStorefrontDb>(options)
            .UseSqlServer(server => server
                .UseRelationalNulls()
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, OrdinalLists>()
            .UseLoggerFactory(NullLoggerFactory.Instance)
            .Options;
        return () => new SqlServerStorefrontDb(translating);
    }
}
