using System.Data.Common;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Rows of one statement that reads several levels: a row repeats as often as it has rows below it, one after the
/// other, and is taken once.
/// </summary>
internal sealed class JoinedRows(RowQuery query, RowsField[] fields)
{
    private readonly long[] last = new long[fields.Length];

    // How many levels of the last row were taken: a page that is full takes no more rows, nor what is below them.
    private int taken = -1;
    private object? lastKey;

    /// <summary>Takes what the row the reader stands on adds.</summary>
    public void Take(DbDataReader reader)
    {
        var key = query.Key < 0 ? null : reader.GetValue(query.Key);
        var isNew = taken < 0 || !Equals(key, lastKey);
        lastKey = key;
        for (var level = 0; level < fields.Length; level++)
        {
            var column = query.Identities[level];
            if (level > 0 && reader.IsDBNull(column)) return;
            if (level + 1 < fields.Length)
            {
                var id = reader.GetInt64(column);
                if (!isNew && id == last[level])
                {
                    if (taken <= level) return;
                    continue;
                }
                last[level] = id;
            }
            isNew = true;
            taken = level;
            if (!fields[level].Take(reader, level == 0 ? key : null, query.Cursors[level])) return;
            taken = level + 1;
        }
    }
}
