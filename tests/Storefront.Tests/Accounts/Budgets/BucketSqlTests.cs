using Storefront.Accounts.Budgets;
using Storefront.Data;

namespace Storefront.Tests.Accounts.Budgets;

/// <summary>The statements of an exchange, for a reviewer to read and for a parser of T-SQL to check.</summary>
public sealed class BucketSqlTests
{
    private static readonly ProviderDifferences SqlServer = ProviderDifferences.SqlServer;

    [Fact]
    public void Statements_on_SQL_Server() => Snapshot.Holds(
        "tests/Storefront.Tests/Accounts/Budgets/Exchange.sqlserver.sql",
        $"{BucketSql.Exchange(SqlServer)}\n\n{BucketSql.ForgetFull(SqlServer)}\n");
}
