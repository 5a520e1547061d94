using System.Buffers.Text;
using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// Writes a leaf value of the current row, from its columns straight to JSON; false when it is null, and nothing was
/// written.
/// </summary>
internal delegate bool Leaf(DbDataReader row, JsonBuffer buffer);

/// <summary>Finds the shortest way from a row to the JSON of a leaf field.</summary>
internal static class LeafCompiler
{
    private const int LongestKey = 32;

    /// <param name="instance">The object the field belongs to, which is there whenever the field is written.</param>
    public static Leaf Compile(Columns columns, Expression value, TypeReference type, Expression instance)
    {
        var leafType = type.Nullable;
        if (value is NewExpression { Arguments: [ConstantExpression { Value: string node }, var key] }
            && value.Type == typeof(NodeId))
        {
            return GlobalId(columns.Add(key), node, isUuid: key.Type == typeof(Guid));
        }
        if (leafType is NamedType && ColumnPath.Of(columns.Model, value) is IProperty column)
        {
            var isOwn = value is MemberExpression member && member.Expression == instance;
            var place = new LeafColumn(columns.Add(value), CanBeNull: !isOwn || column.IsNullable);
            if (OfColumn(place, column, leafType, value.Type.Core) is { } leaf) return leaf;
        }
        var compute = ColumnReader.Compile(columns, value);
        return (row, buffer) =>
        {
            if (compute(row) is not { } computed) return false;
            return Write(leafType, computed, buffer) is { } problem
                ? throw new InvalidOperationException(problem)
                : true;
        };
    }

    /// <summary>A text that is the same for every row.</summary>
    public static Leaf Constant(string text)
    {
        var json = Encoding.UTF8.GetBytes($"\"{text}\"");
        return (_, buffer) =>
        {
            buffer.Raw(json);
            return true;
        };
    }

    /// <summary>A global id made of the key's column, as <see cref="NodeId"/> writes it.</summary>
    private static Leaf GlobalId(int column, string type, bool isUuid)
    {
        var prefix = Encoding.UTF8.GetBytes($"{type}:");
        return (row, buffer) =>
        {
            Span<byte> id = stackalloc byte[prefix.Length + LongestKey];
            prefix.CopyTo(id);
            int written;
            if (isUuid) row.GetGuid(column).TryFormat(id[prefix.Length..], out written, "N");
            else Utf8Formatter.TryFormat(row.GetInt64(column), id[prefix.Length..], out written);
            buffer.Base64Url(id[..(prefix.Length + written)]);
            return true;
        };
    }

    private static Leaf? OfColumn(LeafColumn place, IProperty property, TypeReference type, Type clrType)
    {
        var converter = property.GetTypeMapping().Converter;
        var stored = (converter?.ProviderClrType ?? clrType).Core;
        if (type is EnumType values) return Call(nameof(Enum), [stored], place, values, converter?.ConvertToProvider);
        if (((ScalarType)type).ClrType != clrType) return null;
        return converter is null
            ? Call(nameof(Plain), [clrType], place, type)
            : Call(nameof(Converted), [clrType, stored], place, type, converter.ConvertFromProviderExpression);
    }

    private static Leaf? Call(string method, Type[] types, params object?[] arguments) => (Leaf?)typeof(LeafCompiler)
        .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(types)
        .Invoke(null, arguments);

    /// <summary>A column whose values are those of the scalar.</summary>
    private static Leaf? Plain<T>(LeafColumn column, ScalarType scalar) where T : notnull =>
        scalar is not ScalarType<T> typed ? null : (row, buffer) =>
        {
            if (column.IsNull(row)) return false;
            typed.Write(row.GetFieldValue<T>(column.Place), buffer);
            return true;
        };

    /// <summary>A column kept in another form than the scalar's values have.</summary>
    private static Leaf? Converted<T, TStored>(LeafColumn column, ScalarType scalar, LambdaExpression read)
        where T : notnull
    {
        if (scalar is not ScalarType<T> typed || read is not Expression<Func<TStored, T>> converting) return null;
        var convert = converting.Compile();
        return (row, buffer) =>
        {
            if (column.IsNull(row)) return false;
            typed.Write(convert(row.GetFieldValue<TStored>(column.Place)), buffer);
            return true;
        };
    }

    /// <summary>A column of enum values: each stored form has its JSON at hand.</summary>
    private static Leaf Enum<TStored>(LeafColumn column, EnumType type, Func<object?, object?>? toStored)
        where TStored : notnull
    {
        var names = type.Values.ToDictionary(
            value => (TStored)(toStored is null ? value.Value : toStored(value.Value)!),
            value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));
        return (row, buffer) =>
        {
            if (column.IsNull(row)) return false;
            buffer.Raw(names[row.GetFieldValue<TStored>(column.Place)]);
            return true;
        };
    }

    private static string? Write(TypeReference type, object value, JsonBuffer buffer) => type switch
    {
        NonNullType nonNull => Write(nonNull.OfType, value, buffer),
        ListType list => WriteList(list, (IEnumerable)value, buffer),
        ScalarType scalar => scalar.Write(value, buffer),
        EnumType values => values.Write(value, buffer),
        _ => $"{type} is no leaf type.",
    };

    private static string? WriteList(ListType type, IEnumerable items, JsonBuffer buffer)
    {
        var start = buffer.Length;
        buffer.Byte((byte)'[');
        foreach (var item in items)
        {
            if (buffer.Length > start + 1) buffer.Byte((byte)',');
            if (Write(type.OfType, item, buffer) is { } problem) return problem;
        }
        buffer.Byte((byte)']');
        return null;
    }

    /// <summary>
    /// Where a leaf stands in the row, and whether it has to be asked for null: asking costs as much as reading.
    /// </summary>
    private readonly record struct LeafColumn(int Place, bool CanBeNull)
    {
        public bool IsNull(DbDataReader row) => CanBeNull && row.IsDBNull(Place);
    }
}
