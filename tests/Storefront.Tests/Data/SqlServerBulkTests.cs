using Storefront.Catalog;
using Storefront.Data.Bulk;

namespace Storefront.Tests.Data;

/// <summary>
/// What an import says to SQL Server in its own words, for a reviewer to read and for a parser of T-SQL to check.
/// </summary>
public sealed class SqlServerBulkTests
{
    [Fact]
    public async Task Statements_of_an_import()
    {
        await using var database = new StandInDatabase();
        await using var db = database.Context();
        var bulk = new SqlServerBulk(db);
        string[] columns = ["song", "line", "name"];
        database.Scalar = 0;
        await bulk.TryLock("import", CancellationToken.None);
        await bulk.CreateStage("credits", columns, CancellationToken.None);
        await using (var take = bulk.TakeFromStage("credits", columns, ["1", "2"])) await take.ExecuteNonQueryAsync();
        database.Scalar = 1L;
        await bulk.ReserveIds<Song>(2, CancellationToken.None);
        await bulk.DropStage("credits");
        await bulk.Unlock("import");
        Snapshot.Holds(
            "tests/Storefront.Tests/Data/Bulk.sqlserver.sql",
            string.Concat(database.TakeStatements().Select(statement => $"{statement}\nGO\n\n")));
    }
}
