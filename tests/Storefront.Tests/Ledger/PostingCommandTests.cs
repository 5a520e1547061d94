using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

/// <summary>What the books say to SQL Server, for a reviewer to read and for a parser of T-SQL to check.</summary>
public sealed class PostingCommandTests
{
    [Fact]
    public void Statement_for_SQL_Server() => Snapshot.Holds(
        "tests/Storefront.Tests/Ledger/Posting.sqlserver.sql",
        $"""
        DECLARE @bookedAt datetimeoffset(6);
        DECLARE @accounts nvarchar(max);
        DECLARE @entries nvarchar(max);
        DECLARE @postings nvarchar(max);
        {PostingCommand.SqlServer}

        """);
}
