using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// A place in a query for a value that only a request knows. EF Core makes a parameter of it, because it reads the value
/// from an object and not from a constant.
/// </summary>
internal sealed class Slot
{
    private readonly object box;
    private readonly Type type;
    private readonly ValueConverter? converter;
    private readonly bool isList;

    /// <param name="type">The C# type the query compares with; an array for a list.</param>
    /// <param name="converter">From that type, or its items, to what the database keeps; null when they are the same.</param>
    public Slot(Type type, ValueConverter? converter)
    {
        this.type = type;
        this.converter = converter;
        isList = type.IsArray;
        box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type))!;
        Expression = System.Linq.Expressions.Expression.Field(System.Linq.Expressions.Expression.Constant(box), "Value");
        Trial(0);
    }

    public Expression Expression { get; }

    private Type ItemType => isList ? type.GetElementType()! : type;

    private Type StoredType => Nullable.GetUnderlyingType(converter?.ProviderClrType ?? ItemType)
        ?? converter?.ProviderClrType ?? ItemType;

    /// <summary>Gives the slot one of two different values, so that the parameter it became can be told by its change.</summary>
    public void Trial(int number)
    {
        var item = ItemType.IsEnum ? Enum.GetValues(ItemType).GetValue(number)! : Samples.Of(StoredType, number);
        if (converter is not null && !ItemType.IsEnum) item = converter.ConvertFromProvider(item)!;
        object value = item;
        if (isList)
        {
            var list = Array.CreateInstance(ItemType, 1);
            list.SetValue(item, 0);
            value = list;
        }
        box.GetType().GetField("Value")!.SetValue(box, value);
    }

    /// <summary>The value as the database keeps it.</summary>
    /// <param name="template">The parameter EF Core made of the slot.</param>
    public object ToStored(object? value, DbParameter template)
    {
        if (value is null) return DBNull.Value;
        if (!isList) return Stored(value);
        var items = ((IEnumerable)value).Cast<object>().Select(Stored).ToArray();

        // SQL Server takes a list as JSON text, PostgreSQL as an array.
        if (template.Value is string) return JsonSerializer.Serialize(items);
        var list = Array.CreateInstance(StoredType, items.Length);
        for (var index = 0; index < items.Length; index++) list.SetValue(items[index], index);
        return list;
    }

    private object Stored(object value)
    {
        var stored = converter is not null && converter.ModelClrType.IsInstanceOfType(value)
            ? converter.ConvertToProvider(value)!
            : value;
        return stored is string text && text.Contains('\0', StringComparison.Ordinal)
            ? throw new GraphQLException("Text must not contain NUL characters.", ErrorCodes.InvalidArgument)
            : stored;
    }

    private sealed class Box<T>
    {
        public T Value = default!;
    }

    private static class Samples
    {
        // Numbers and texts that are also valid days, codes and the like, should a converter look.
        public static object Of(Type type, int number) => Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => number == 1,
            TypeCode.Byte => (byte)(1 + number),
            TypeCode.Int16 => (short)(1 + number),
            TypeCode.Int32 => 19000101 + number,
            TypeCode.Int64 => 19000101L + number,
            TypeCode.Single => 0.25f * (1 + number),
            TypeCode.Double => 0.25 * (1 + number),
            TypeCode.Decimal => 0.25m * (1 + number),
            TypeCode.String => $"ZZ999000000{1 + number}",
            TypeCode.DateTime => new DateTime(1900, 1, 1 + number, 0, 0, 0, DateTimeKind.Utc),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(1900, 1, 1 + number, 0, 0, 0, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(1900, 1, 1 + number),
            _ when type == typeof(Guid) => new Guid(1 + number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
            _ => throw new NotSupportedException($"Values of {type} cannot be given to a query."),
        };
    }
}
