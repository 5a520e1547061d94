using System.Globalization;
using Storefront.Accounts.Events;
using Storefront.Data;

namespace Storefront.Tests.Accounts.Events;

/// <summary>What hosts send to SQL Server to share deliveries, for a reviewer and for a parser of T-SQL.</summary>
public sealed class DeliverySqlTests
{
    [Fact]
    public void Spreads_and_claims_as_the_file_says()
    {
        var spread = Filled(DeliverySql.Spread(ProviderDifferences.SqlServer), "@now", "@giveUpAt");
        var claim = Filled(DeliverySql.Claim(ProviderDifferences.SqlServer), "@now", "@until", "@busy");
        Snapshot.Holds(
            "tests/Storefront.Tests/Accounts/Events/Deliveries.sqlserver.sql",
            $"""
            DECLARE @now datetimeoffset, @giveUpAt datetimeoffset;
            {spread}
            GO

            DECLARE @now datetimeoffset, @until datetimeoffset, @busy nvarchar(max);
            {claim}
            GO

            """);
    }

    private static string Filled(string statement, params string[] values) =>
        string.Format(CultureInfo.InvariantCulture, statement, [.. values]);
}
