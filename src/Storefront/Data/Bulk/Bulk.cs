using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Storefront.Data.Bulk;

/// <summary>Many rows at once into the database of one context, in its transaction and past its tracker.</summary>
/// <remarks>
/// Ids are reserved before the rows are written, so that rows that belong together can be put together here. What the
/// two databases do for speed is said here and in no other place.
/// </remarks>
internal abstract class Bulk(StorefrontDb db)
{
    protected StorefrontDb Db { get; } = db;

    public static Bulk On(StorefrontDb db) => db switch
    {
        PostgresStorefrontDb => new PostgresBulk(db),
        _ => new SqlServerBulk(db),
    };

    /// <summary>Inserts rows whose keys are set.</summary>
    public async Task Insert<T>(IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        if (rows.Count == 0) return;
        var noun = Db.Model.FindEntityType(typeof(T))!;
        var columns = StoredColumn.Of(noun);
        await Copy(
            noun.GetTableName()!,
            [.. columns.Select(column => (column.Name, column.Type))],
            rows.Select(row => Array.ConvertAll(columns, column => column.ValueOf(row))),
            cancel);
    }

    /// <summary>Takes ids that no other row of the noun has or will get.</summary>
    public async Task<Queue<long>> ReserveIds<T>(int count, CancellationToken cancel) where T : class =>
        count == 0 ? new() : new(await ReserveIds(Db.Model.FindEntityType(typeof(T))!.GetTableName()!, count, cancel));

    /// <summary>Makes the transaction of the context cheaper, where its loss in a crash does no harm.</summary>
    public abstract Task Hasten(CancellationToken cancel);

    /// <summary>Tells the planner how much some tables hold by now, and what.</summary>
    public abstract Task RefreshStatistics(CancellationToken cancel);

    /// <summary>Takes a lock that one session of the database has at a time; false when another has it.</summary>
    public abstract Task<bool> TryLock(string name, CancellationToken cancel);

    public abstract Task Unlock(string name);

    /// <summary>Makes a table that only this session sees, and finds its rows by their key.</summary>
    /// <param name="columns">Texts, apart from <c>line</c>; the first one is the key.</param>
    public abstract Task CreateStage(string name, IReadOnlyList<string> columns, CancellationToken cancel);

    /// <summary>Rows of texts into a table of this session; a number stands in the column <c>line</c>.</summary>
    public Task FillStage(
        string name, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel) =>
        Copy(StageName(name), [.. columns.Select(column => (column, StageType(column)))], rows, cancel);

    /// <summary>A command that removes the rows of some keys from a stage, and returns them.</summary>
    public abstract DbCommand TakeFromStage(string name, IReadOnlyList<string> columns, IReadOnlyList<string> keys);

    public Task DropStage(string name) => Run($"DROP TABLE IF EXISTS {StageName(name)}", CancellationToken.None);

    /// <summary>A command in the context's transaction, if it has one.</summary>
    public DbCommand Command(string sql)
    {
        var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = Transaction;
        return command;
    }

    public abstract string StageName(string name);

    protected DbTransaction? Transaction =>
        Db.Database.CurrentTransaction is { } transaction ? transaction.GetDbTransaction() : null;

    protected static Type StageType(string column) => column == "line" ? typeof(int) : typeof(string);

    protected abstract Task Copy(
        string table, IReadOnlyList<(string Name, Type Type)> columns, IEnumerable<object?[]> rows,
        CancellationToken cancel);

    protected abstract Task<IEnumerable<long>> ReserveIds(string table, int count, CancellationToken cancel);

    protected async Task Run(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
