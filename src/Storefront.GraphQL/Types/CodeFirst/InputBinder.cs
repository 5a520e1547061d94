using System.Collections.Concurrent;
using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>From coerced input to the C# values a method takes.</summary>
public static class InputBinder
{
    private static readonly ConcurrentDictionary<Type, InputShape> Shapes = [];
    private static readonly ConcurrentDictionary<ParameterInfo, string?> IdTypes = [];

    /// <summary>The value for a parameter.</summary>
    public static object? Bind(object? value, ParameterInfo parameter) =>
        Bind(value, parameter.ParameterType, IdTypes.GetOrAdd(parameter, ClrTypes.IdType));

    internal static object? Bind(object? value, Type type, string? idType)
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

    internal static object Object(InputObject input, Type type) =>
        Shapes.GetOrAdd(type, made => new InputShape(made)).Make(input);

    private static object Key(string text, Type type, string idType)
    {
        if (NodeId.TryParse(text, out var id) && id.Value.Type == idType && id.Value.KeyAs(type) is { } key) return key;
        throw new GraphQLException($"\"{text}\" is not an id of the type {idType}.", ErrorCodes.InvalidId);
    }
}
