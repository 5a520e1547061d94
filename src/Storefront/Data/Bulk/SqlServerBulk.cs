using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Data.Bulk;

/// <summary>Rows by SQL Server's bulk copy.</summary>
internal sealed class SqlServerBulk(StorefrontDb db) : Bulk(db)
{
    private SqlConnection Connection => (SqlConnection)Db.Database.GetDbConnection();

    public override Task Hasten(CancellationToken cancel) => Task.CompletedTask;

    // The server refreshes its statistics by itself, before it plans.
    public override Task RefreshStatistics(CancellationToken cancel) => Task.CompletedTask;

    public override async Task<bool> TryLock(string name, CancellationToken cancel)
    {
        await using var command = Command(
            $"""
            DECLARE @taken int;
            EXEC @taken = sp_getapplock @Resource = '{name}', @LockMode = 'Exclusive', @LockOwner = 'Session',
                @LockTimeout = 0;
            SELECT @taken;
            """);
        return (int)(await command.ExecuteScalarAsync(cancel))! >= 0;
    }

    public override Task Unlock(string name) =>
        Run($"EXEC sp_releaseapplock @Resource = '{name}', @LockOwner = 'Session'", CancellationToken.None);

    public override Task CreateStage(string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        var texts = columns.Select((column, at) => column == "line"
            ? "line int"
            : $"{column} nvarchar({(at == 0 ? "400" : "max")}) COLLATE {Db.Provider.OrdinalCollation}");
        return Run(
            $"CREATE TABLE #{name} ({string.Join(", ", texts)}); "
            + $"CREATE CLUSTERED INDEX ix_{name} ON #{name} ({columns[0]})",
            cancel);
    }

    public override DbCommand TakeFromStage(string name, IReadOnlyList<string> columns, IReadOnlyList<string> keys)
    {
        var command = Command(
            $"""
            DELETE stage OUTPUT {string.Join(", ", columns.Select(column => $"deleted.{column}"))}
            FROM #{name} AS stage
            JOIN OPENJSON(@keys) WITH (wanted nvarchar(400) COLLATE {Db.Provider.OrdinalCollation} '$')
                ON wanted = stage.{columns[0]}
            """);
        command.Parameters.Add(new SqlParameter("keys", JsonSerializer.Serialize(keys)));
        return command;
    }

    public override string StageName(string name) => $"#{name}";

    protected override async Task Copy(
        string table, IReadOnlyList<(string Name, Type Type)> columns, IEnumerable<object?[]> rows,
        CancellationToken cancel)
    {
        using var copied = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, type) in columns) copied.Columns.Add(name, type);
        foreach (var row in rows) copied.Rows.Add(row);
        const SqlBulkCopyOptions options = SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.CheckConstraints;
        using var copy = new SqlBulkCopy(Connection, options, (SqlTransaction?)Transaction)
        {
            DestinationTableName = table,
            BulkCopyTimeout = 0,
        };
        foreach (var (name, _) in columns) copy.ColumnMappings.Add(name, name);
        await copy.WriteToServerAsync(copied, cancel);
    }

    // Nobody else gets an id of the table before the transaction ends: the lock on it is held until then.
    protected override async Task<IEnumerable<long>> ReserveIds(string table, int count, CancellationToken cancel)
    {
        await using var command = Command(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DECLARE @locked bigint = (SELECT TOP 1 id FROM {table} WITH (TABLOCKX, HOLDLOCK));
            DECLARE @last bigint = CAST(IDENT_CURRENT('{table}') AS bigint);
            DECLARE @next bigint = @last + {count};
            DBCC CHECKIDENT ('{table}', RESEED, @next) WITH NO_INFOMSGS;
            SELECT @last;
            """));
        var last = (long)(await command.ExecuteScalarAsync(cancel))!;
        return Enumerable.Range(1, count).Select(step => last + step);
    }
}
