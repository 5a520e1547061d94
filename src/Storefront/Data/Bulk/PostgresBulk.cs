using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Storefront.Data.Bulk;

/// <summary>Rows by PostgreSQL's binary COPY.</summary>
internal sealed class PostgresBulk(StorefrontDb db) : Bulk(db)
{
    private NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    // A batch that a crash takes along is imported again. Statistics lag behind tables that grow by the second: left
    // to itself the planner would read them from end to end, and compile that.
    public override Task Hasten(CancellationToken cancel) => Run(
        "SET LOCAL synchronous_commit = off; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; "
        + "SET LOCAL gin_pending_list_limit = '16MB'; SET LOCAL work_mem = '64MB'",
        cancel);

    // Without statistics a source is taken for a small part of a table, and all its rows are compared with all keys.
    public override Task RefreshStatistics(CancellationToken cancel) =>
        Run("ANALYZE parties, labels, musicians, records, songs", cancel);

    public override async Task<bool> TryLock(string name, CancellationToken cancel)
    {
        await using var command = Command($"SELECT pg_try_advisory_lock(hashtextextended('{name}', 0))");
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public override Task Unlock(string name) =>
        Run($"SELECT pg_advisory_unlock(hashtextextended('{name}', 0))", CancellationToken.None);

    public override Task CreateStage(string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        var texts = columns.Select(column => column == "line" ? "line integer" : $"{column} text COLLATE \"C\"");
        return Run(
            $"CREATE TEMPORARY TABLE {name} ({string.Join(", ", texts)}); "
            + $"CREATE INDEX ON {name} ({columns[0]})",
            cancel);
    }

    public override DbCommand TakeFromStage(string name, IReadOnlyList<string> columns, IReadOnlyList<string> keys)
    {
        var command = Command(
            $"DELETE FROM {name} WHERE {columns[0]} = ANY(@keys) RETURNING {string.Join(", ", columns)}");
        command.Parameters.Add(new NpgsqlParameter("keys", keys.ToArray()));
        return command;
    }

    public override string StageName(string name) => name;

    protected override async Task Copy(
        string table, IReadOnlyList<(string Name, Type Type)> columns, IEnumerable<object?[]> rows,
        CancellationToken cancel)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var importer = await Connection.BeginBinaryImportAsync(
            $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", cancel);
        importer.Timeout = Timeout.InfiniteTimeSpan;
        var types = columns.Select(column => StoredAs(column.Type)).ToArray();
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancel);
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at] is { } value) await importer.WriteAsync(value, types[at], cancel);
                else await importer.WriteNullAsync(cancel);
            }
        }
        await importer.CompleteAsync(cancel);
    }

    protected override async Task<IEnumerable<long>> ReserveIds(string table, int count, CancellationToken cancel)
    {
        await using var command = Command(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, {count})"));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var ids = new List<long>(count);
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    // Binary COPY takes a value only as the very type of its column.
    private static NpgsqlDbType StoredAs(Type type)
    {
        if (type == typeof(string)) return NpgsqlDbType.Text;
        if (type == typeof(long)) return NpgsqlDbType.Bigint;
        if (type == typeof(int)) return NpgsqlDbType.Integer;
        if (type == typeof(short)) return NpgsqlDbType.Smallint;
        if (type == typeof(double)) return NpgsqlDbType.Double;
        if (type == typeof(decimal)) return NpgsqlDbType.Numeric;
        if (type == typeof(bool)) return NpgsqlDbType.Boolean;
        if (type == typeof(DateTimeOffset)) return NpgsqlDbType.TimestampTz;
        if (type.IsArray) return NpgsqlDbType.Array | StoredAs(type.GetElementType()!);
        throw new NotSupportedException($"No column of PostgreSQL is known for {type}.");
    }
}
