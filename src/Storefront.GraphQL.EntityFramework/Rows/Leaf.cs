using System.Buffers.Text;
using System.Data.Common;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>A leaf value of a row, from its columns straight to JSON.</summary>
internal abstract class Leaf
{
    /// <summary>Writes the value of the current row; false when it is null, and nothing was written.</summary>
    public abstract bool Write(DbDataReader row, JsonBuffer buffer);
}

/// <summary>
/// Where a leaf stands in the row, and whether it has to be asked for null: asking costs as much as reading.
/// </summary>
internal readonly record struct LeafColumn(int Place, bool CanBeNull)
{
    public bool IsNull(DbDataReader row) => CanBeNull && row.IsDBNull(Place);
}

/// <summary>A column whose values are those of the scalar.</summary>
internal sealed class ColumnLeaf<T>(LeafColumn column, ScalarType<T> scalar) : Leaf where T : notnull
{
    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        if (column.IsNull(row)) return false;
        scalar.Write(row.GetFieldValue<T>(column.Place), buffer);
        return true;
    }
}

/// <summary>A column kept in another form than the scalar's values have.</summary>
internal sealed class ConvertedLeaf<T, TStored>(LeafColumn column, ScalarType<T> scalar, Func<TStored, T> read) : Leaf
    where T : notnull
{
    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        if (column.IsNull(row)) return false;
        scalar.Write(read(row.GetFieldValue<TStored>(column.Place)), buffer);
        return true;
    }
}

/// <summary>A column of enum values: each stored form has its JSON at hand.</summary>
internal sealed class EnumLeaf<TStored>(LeafColumn column, Dictionary<TStored, byte[]> names) : Leaf
    where TStored : notnull
{
    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        if (column.IsNull(row)) return false;
        buffer.Raw(names[row.GetFieldValue<TStored>(column.Place)]);
        return true;
    }
}

/// <summary>A global id made of the key's column, as <see cref="NodeId"/> writes it.</summary>
internal sealed class GlobalIdLeaf(int column, string type, bool isUuid) : Leaf
{
    private const int LongestKey = 32;

    private readonly byte[] prefix = Encoding.UTF8.GetBytes($"{type}:");

    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        Span<byte> id = stackalloc byte[prefix.Length + LongestKey];
        prefix.CopyTo(id);
        int written;
        if (isUuid) row.GetGuid(column).TryFormat(id[prefix.Length..], out written, "N");
        else Utf8Formatter.TryFormat(row.GetInt64(column), id[prefix.Length..], out written);
        buffer.Base64Url(id[..(prefix.Length + written)]);
        return true;
    }
}

/// <summary>A value C# code computes from some columns.</summary>
internal sealed class ComputedLeaf(Func<DbDataReader, object?> compute, Func<object, JsonBuffer, string?> write) : Leaf
{
    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        if (compute(row) is not { } value) return false;
        return write(value, buffer) is { } problem ? throw new InvalidOperationException(problem) : true;
    }
}

/// <summary>A text that is the same for every row.</summary>
internal sealed class ConstantLeaf(byte[] json) : Leaf
{
    public override bool Write(DbDataReader row, JsonBuffer buffer)
    {
        buffer.Raw(json);
        return true;
    }
}
