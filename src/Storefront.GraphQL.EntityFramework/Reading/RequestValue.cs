using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// A service of the request that a query compares with, such as the caller. Its booleans and enums, and what of it is
/// null, decide the query's shape; its other values are given with each request.
/// </summary>
internal static class RequestValue
{
    // Asked with each request, and never another answer.
    private static readonly ConcurrentDictionary<Type, (PropertyInfo[] Deciding, PropertyInfo[] Compared)?> Known = [];

    public static bool Is(Type type) => MembersOf(type) is not null;

    public static object Of(OperationContext context, Type type) => context.Services.GetService(type)
        ?? throw new InvalidOperationException($"No service of type {type} is registered.");

    /// <summary>What stands for a parameter before any request; null where it is no value of the request.</summary>
    public static object? Unknown(ParameterInfo parameter) =>
        !Is(parameter.ParameterType) ? null
        : parameter.ParameterType.GetConstructor([]) is { } constructor ? constructor.Invoke([])
        : RuntimeHelpers.GetUninitializedObject(parameter.ParameterType);

    /// <summary>The members that a query may compare with, in the order their slots have.</summary>
    public static IReadOnlyList<PropertyInfo> Compared(Type type) => MembersOf(type)!.Value.Compared;

    public static Type Core(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <summary>Another value of the same shape, without the values that are given with each request.</summary>
    public static object StandIn(object value)
    {
        var stand = RuntimeHelpers.GetUninitializedObject(value.GetType());
        foreach (var property in Kept(value.GetType()))
        {
            if (DecidesShape(property)) property.SetValue(stand, property.GetValue(value));
            else if (IsPlain(Core(property)) && property.GetValue(value) is not null)
                property.SetValue(stand, Anything(Core(property)));
        }
        return stand;

        static object Anything(Type type) => type == typeof(string) ? "" : Activator.CreateInstance(type)!;
    }

    /// <summary>Writes the name of the shape, and the values in the order of the slots.</summary>
    public static void ShapeOf(object value, StringBuilder shape, List<object?> values)
    {
        var (deciding, compared) = MembersOf(value.GetType())!.Value;
        foreach (var property in deciding) shape.Append(property.GetValue(value)).Append(',');
        foreach (var property in compared)
        {
            var one = property.GetValue(value);
            shape.Append(one is null ? 'n' : 'v');
            values.Add(one);
        }
    }

    private static (PropertyInfo[] Deciding, PropertyInfo[] Compared)? MembersOf(Type type) =>
        Known.GetOrAdd(type, static type => type.IsDefined(typeof(RequestValueAttribute))
            ? (
                Array.FindAll(Readable(type), DecidesShape),
                [.. Kept(type).Where(property => !DecidesShape(property) && IsPlain(Core(property)))])
            : null);

    private static IEnumerable<PropertyInfo> Kept(Type type) => Readable(type).Where(property => property.CanWrite);

    private static PropertyInfo[] Readable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static bool DecidesShape(PropertyInfo property) => Core(property) is { } core
        && (core == typeof(bool) || core.IsEnum);

    private static bool IsPlain(Type core) => core == typeof(int) || core == typeof(long) || core == typeof(string)
        || core == typeof(Guid) || core == typeof(DateTimeOffset);
}
