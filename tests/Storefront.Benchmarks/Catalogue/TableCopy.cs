using Npgsql;
using NpgsqlTypes;

namespace Storefront.Benchmarks.Catalogue;

/// <summary>Rows on their way into one table by PostgreSQL's binary COPY.</summary>
internal sealed class TableCopy : IAsyncDisposable
{
    private readonly NpgsqlBinaryImporter importer;

    private TableCopy(NpgsqlBinaryImporter importer) => this.importer = importer;

    public static async Task<TableCopy> Into(
        NpgsqlConnection connection, string table, string columns, CancellationToken cancel)
    {
        var importer = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancel);
        importer.Timeout = TimeSpan.FromMinutes(10);
        return new TableCopy(importer);
    }

    public TableCopy Row()
    {
        importer.StartRow();
        return this;
    }

    public TableCopy Bigint(long? value) => Value(value, NpgsqlDbType.Bigint);
    public TableCopy Integer(int? value) => Value(value, NpgsqlDbType.Integer);

    public TableCopy Code<T>(T value) where T : struct, Enum =>
        Value<short>(Convert.ToInt16(value, null), NpgsqlDbType.Smallint);

    public TableCopy Double(double? value) => Value(value, NpgsqlDbType.Double);
    public TableCopy Decimal(decimal? value) => Value(value, NpgsqlDbType.Numeric);
    public TableCopy Boolean(bool? value) => Value(value, NpgsqlDbType.Boolean);

    public TableCopy Text(string? value)
    {
        if (value is null) importer.WriteNull();
        else importer.Write(value, NpgsqlDbType.Text);
        return this;
    }

    public TableCopy Texts(string[] values)
    {
        importer.Write(values, NpgsqlDbType.Array | NpgsqlDbType.Text);
        return this;
    }

    public async Task Complete(CancellationToken cancel) => await importer.CompleteAsync(cancel);

    public ValueTask DisposeAsync() => importer.DisposeAsync();

    private TableCopy Value<T>(T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } known) importer.Write(known, type);
        else importer.WriteNull();
        return this;
    }
}
