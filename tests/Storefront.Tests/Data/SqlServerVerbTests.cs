using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Tests.Data;

/// <summary>What running verbs sends to SQL Server, for a reviewer and for a parser of T-SQL.</summary>
public sealed class SqlServerVerbTests
{
    private static readonly string[] Columns = ["@account", "@text", "@verb", "@hash", "@at"];

    [Fact]
    public void Takes_a_key_locks_a_row_and_keeps_the_log_as_the_file_says()
    {
        using var db = SqlServerStorefrontDb.Translating(new())();
        var locks = RowLocks.Locked(db.ToLock<Client>(5).ToQueryString(), ProviderDifferences.SqlServer);
        var take = string.Format(
            CultureInfo.InvariantCulture,
            ProviderDifferences.SqlServer.TakeKey(TimeSpan.FromSeconds(5)),
            Columns);
        const string declared =
            "DECLARE @account bigint, @text nvarchar(255), @verb nvarchar(100), @hash binary(32), @at datetimeoffset;";
        string[] statements =
            [$"{declared}\n{take}", locks, .. ApplicationRole.Statements(ProviderDifferences.SqlServer, "[shop]")];
        Snapshot.Holds(
            "tests/Storefront.Tests/Data/Verbs.sqlserver.sql",
            string.Concat(statements.Select(statement => $"{statement}\nGO\n\n")));
    }
}
