using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>From coerced input to the C# values a method takes.</summary>
public static class InputBinder
{
    /// <summary>The value for a parameter.</summary>
    public static object? Bind(object? value, ParameterInfo parameter) =>
        Bind(value, parameter.ParameterType, ClrTypes.IdType(parameter));

    private static object? Bind(object? value, Type type, string? idType)
    {
        if (value is null || ReferenceEquals(value, Arguments.Absent)) return null;
        if (ClrTypes.ItemType(type) is { } item && value is object?[] items) return List(items, type, item, idType);
        var core = Nullable.GetUnderlyingType(type) ?? type;
        if (idType is not null) return Key((string)value, core, idType);
        return value is InputObject input && core != typeof(InputObject) ? Object(input, core) : value;
    }

    private static object List(object?[] items, Type type, Type item, string? idType)
    {
        var list = Array.CreateInstance(item, items.Length);
        for (var index = 0; index < items.Length; index++) list.SetValue(Bind(items[index], item, idType), index);
        return type.IsAssignableFrom(list.GetType()) ? list : Activator.CreateInstance(type, list)!;
    }

    internal static object Object(InputObject input, Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var properties = type.GetProperties();
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var property = Array.Find(
                properties, one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))!;
            return Property(input, property);
        });
        var made = constructor.Invoke([.. arguments]);
        if (constructor.GetParameters().Length == 0)
        {
            foreach (var property in properties.Where(one => one.CanWrite))
                property.SetValue(made, Property(input, property));
        }
        return made;
    }

    private static object? Property(InputObject input, PropertyInfo property)
    {
        var name = Naming.Member(property);
        for (var index = 0; index < input.Type.Fields.Count; index++)
        {
            if (input.Type.Fields[index].Name == name)
                return Bind(input[index], property.PropertyType, ClrTypes.IdType(property));
        }
        return null;
    }

    private static object Key(string text, Type type, string idType)
    {
        if (NodeId.TryParse(text, out var id) && id.Value.Type == idType)
        {
            if (type == typeof(long) && long.TryParse(id.Value.Key, out var number)) return number;
            if (type == typeof(Guid) && Guid.TryParseExact(id.Value.Key, "N", out var guid)) return guid;
            if (type == typeof(string)) return id.Value.Key;
        }
        throw new GraphQLException($"\"{text}\" is not the id of a {idType}.", ErrorCodes.InvalidId);
    }
}
