using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Tests.Catalog;

/// <summary>The statements of a search, for a reviewer to read and for a parser of T-SQL to check.</summary>
public sealed class SearchSqlTests
{
    [Fact]
    public void Statement_on_Postgres() =>
        Snapshot.Holds("tests/Storefront.Tests/Catalog/Search.postgres.sql", Sql(ProviderDifferences.Postgres));

    [Fact]
    public void Statement_on_SQL_Server() =>
        Snapshot.Holds("tests/Storefront.Tests/Catalog/Search.sqlserver.sql", Sql(ProviderDifferences.SqlServer));

    private static string Sql(ProviderDifferences provider) => SearchSql.Of(
        SearchedText.Of("love song"), [SearchKind.Musician, SearchKind.Song], isContinued: true, provider) + "\n";
}
