using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>Finds the shortest way from a row to the JSON of a leaf field.</summary>
internal static class LeafCompiler
{
    /// <param name="instance">The object the field belongs to, which is there whenever the field is written.</param>
    public static Leaf Compile(Columns columns, Expression value, TypeReference type, Expression instance)
    {
        var leafType = type.Nullable;
        if (value is NewExpression { Arguments: [ConstantExpression { Value: string node }, var key] }
            && value.Type == typeof(NodeId))
        {
            return new GlobalIdLeaf(columns.Add(key), node, isUuid: key.Type == typeof(Guid));
        }
        if (leafType is NamedType && ColumnPath.Of(columns.Model, value) is ColumnPath.Column column)
        {
            var isOwn = value is MemberExpression member && member.Expression == instance;
            var place = new LeafColumn(columns.Add(value), CanBeNull: !isOwn || column.Property.IsNullable);
            if (Column(place, column.Property, leafType, Core(value.Type)) is { } leaf) return leaf;
        }
        return new ComputedLeaf(
            ColumnReader.Compile(columns, value), (result, buffer) => Write(leafType, result, buffer));
    }

    private static Leaf? Column(LeafColumn place, IProperty property, TypeReference type, Type clrType)
    {
        var converter = property.GetTypeMapping().Converter;
        if (type is EnumType values)
        {
            var stored = Core(converter?.ProviderClrType ?? clrType);
            return (Leaf?)Call(nameof(Enum), [stored], place, values, converter?.ConvertToProvider);
        }
        if (((ScalarType)type).ClrType != clrType) return null;
        if (converter is null) return (Leaf?)Call(nameof(Plain), [clrType], place, type);
        var storedType = Core(converter.ProviderClrType);
        var read = converter.ConvertFromProviderExpression;
        return (Leaf?)Call(nameof(Converted), [clrType, storedType], place, type, read);
    }

    private static ColumnLeaf<T>? Plain<T>(LeafColumn place, ScalarType scalar) where T : notnull =>
        scalar is ScalarType<T> typed ? new ColumnLeaf<T>(place, typed) : null;

    private static ConvertedLeaf<T, TStored>? Converted<T, TStored>(
        LeafColumn place, ScalarType scalar, LambdaExpression read)
        where T : notnull =>
        scalar is ScalarType<T> typed && read is Expression<Func<TStored, T>> converting
            ? new ConvertedLeaf<T, TStored>(place, typed, converting.Compile())
            : null;

    private static EnumLeaf<TStored> Enum<TStored>(
        LeafColumn place, EnumType type, Func<object?, object?>? toStored)
        where TStored : notnull =>
        new(place, type.Values.ToDictionary(
            value => (TStored)(toStored is null ? value.Value : toStored(value.Value)!),
            value => Encoding.UTF8.GetBytes($"\"{value.Name}\"")));

    private static object? Call(string method, Type[] types, params object?[] arguments) => typeof(LeafCompiler)
        .GetMethod(method, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
        .MakeGenericMethod(types)
        .Invoke(null, arguments);

    private static string? Write(TypeReference type, object value, JsonBuffer buffer) => type switch
    {
        NonNullType nonNull => Write(nonNull.OfType, value, buffer),
        ListType list => WriteList(list, (System.Collections.IEnumerable)value, buffer),
        ScalarType scalar => scalar.Write(value, buffer),
        EnumType values => WriteEnum(values, value, buffer),
        _ => $"{type} is no leaf type.",
    };

    private static string? WriteList(ListType type, System.Collections.IEnumerable items, JsonBuffer buffer)
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

    private static string? WriteEnum(EnumType type, object value, JsonBuffer buffer)
    {
        var name = type.Values.FirstOrDefault(one => one.Value.Equals(value))?.Name;
        if (name is null) return $"{type} has no value {value}.";
        buffer.String(name);
        return null;
    }

    private static Type Core(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
