using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Storefront.Data;

/// <summary>The shop's data on SQL Server or Azure SQL.</summary>
public sealed class SqlServerStorefrontDb(DbContextOptions<SqlServerStorefrontDb> options) : StorefrontDb(options)
{
    private static readonly DbContextOptions<SqlServerStorefrontDb> TranslatingOptions =
        new DbContextOptionsBuilder<SqlServerStorefrontDb>()
            .UseSqlServer(server => server
                .UseRelationalNulls()
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, OrdinalLists>()
            .Options;

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
    public static SqlServerStorefrontDb Translating() => new(TranslatingOptions);
}
