using System.Data.Common;
using System.Globalization;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>The statements of one shape of a field, and where in their rows everything stands.</summary>
/// <param name="Fields">What it is for, as a reader of a log wants it.</param>
/// <param name="Rows">Reads the rows; null when only the count was asked for.</param>
/// <param name="Count">Counts all rows of the list; null when nobody asked, or the rows tell.</param>
/// <param name="Key">The column that says which parent a row belongs to; -1 at the root.</param>
/// <param name="Cursors">The cursors of each level the statement reads; null where it has none.</param>
internal sealed record RowQuery(string Fields, Statement? Rows, Statement? Count, int Key, Cursor?[] Cursors)
{
    /// <summary>The column that says how many rows there are in all; -1 when <see cref="Count"/> does.</summary>
    public int CountColumn { get; init; } = -1;

    /// <summary>
    /// The column that tells one row from the next, for each level the statement reads; null where a row is missing.
    /// </summary>
    public int[] Identities { get; init; } = [];

    /// <summary>Runs the statements and gives every row to its field.</summary>
    /// <param name="fields">The field, and those below it that the statement reads too.</param>
    /// <param name="values">One for each slot, the count's first.</param>
    public async ValueTask Run(OperationContext context, RowsField[] fields, IReadOnlyList<object?> values)
    {
        if (Rows is not null) await Read(Rows, (reader, cancel) => TakeRows(reader, fields, cancel));
        if (Count is not null) await Read(Count, (reader, cancel) => TakeCounts(reader, fields[0], cancel));

        ValueTask Read(Statement statement, Func<DbDataReader, CancellationToken, ValueTask<int>> take) =>
            RequestConnection.Of(context).Read(context, new(Fields, fields[0].Keys.Count), statement, values, take);
    }

    private async ValueTask<int> TakeRows(DbDataReader reader, RowsField[] fields, CancellationToken cancel)
    {
        var (field, isCounted) = (fields[0], CountColumn < 0);
        var joined = fields.Length > 1 ? new JoinedRows(this, fields) : null;
        var rows = 0;
        for (; await reader.ReadAsync(cancel); rows++)
        {
            if (!isCounted)
            {
                // A long on PostgreSQL and an int on SQL Server.
                field.TakeCount(null, Convert.ToInt64(reader.GetValue(CountColumn), CultureInfo.InvariantCulture));
                isCounted = true;
            }
            if (joined is not null) joined.Take(reader);
            else if (!field.Take(reader, Key < 0 ? null : reader.GetValue(Key), Cursors[0]) && Key < 0) break;
        }
        return rows;
    }

    private async ValueTask<int> TakeCounts(DbDataReader reader, RowsField field, CancellationToken cancel)
    {
        var rows = 0;
        for (; await reader.ReadAsync(cancel); rows++)
        {
            if (Key < 0) field.TakeCount(null, reader.GetInt64(0));
            else field.TakeCount(reader.GetValue(0), reader.GetInt64(1));
        }
        return rows;
    }
}
