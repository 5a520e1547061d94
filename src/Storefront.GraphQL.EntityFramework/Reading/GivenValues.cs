using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a query is given with a request: arguments, and services such as the caller. What of it is null, and its
/// booleans and enums, decide the query's shape; other values become parameters of the statement.
/// </summary>
internal static class GivenValues
{
    // Asked with each request, and never another answer.
    private static readonly ConcurrentDictionary<Type, GivenMember[]?> Members = [];

    /// <summary>Whether the type is a service of the request that queries may compare with.</summary>
    public static bool AreOfRequest(Type type) => type.IsDefined(typeof(RequestValueAttribute));

    /// <summary>The members of an input or a service of the request; null for a plain value.</summary>
    public static GivenMember[]? MembersOf(Type type) => Members.GetOrAdd(type, FindMembers);

    public static bool Decides(object? value) => value is null or bool or Enum;

    /// <summary>Writes the name of the shape, and the values in the order of the slots.</summary>
    public static void ShapeOf(object? value, StringBuilder shape, List<object?> values)
    {
        if (value is null) shape.Append('n');
        else if (Decides(value)) shape.Append(value).Append(',');
        else if (MembersOf(value.GetType()) is { } members)
        {
            foreach (var member in members)
            {
                var part = member.Property.GetValue(value);
                ShapeOf(part, shape, values);
                if (part is null && member.HasSlot(part)) values.Add(null);
            }
        }
        else
        {
            shape.Append('v');
            values.Add(value);
            if (value is IEnumerable items and not string) values.Add(items.Cast<object?>().Count());
        }
    }

    private static GivenMember[]? FindMembers(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (AreOfRequest(type))
        {
            return
            [
                .. properties.Where(one => IsDecision(one) || (one.CanWrite && IsPlain(one)))
                    .Select(one => new GivenMember(one, IsCompared: !IsDecision(one))),
            ];
        }
        return type.IsDefined(typeof(OneOfAttribute)) || type.IsDefined(typeof(InputObjectTypeAttribute))
            ? [.. properties.Where(one => one.CanWrite).Select(one => new GivenMember(one, IsCompared: false))]
            : null;
    }

    private static bool IsDecision(PropertyInfo property) =>
        property.PropertyType.Core is var type && (type == typeof(bool) || type.IsEnum);

    private static bool IsPlain(PropertyInfo property) => property.PropertyType.Core is var type
        && (type == typeof(int) || type == typeof(long) || type == typeof(string) || type == typeof(Guid)
            || type == typeof(DateTimeOffset));
}

/// <param name="IsCompared">
/// Whether a null is compared as SQL compares it, and equals nothing, instead of deciding the query's shape.
/// </param>
internal sealed record GivenMember(PropertyInfo Property, bool IsCompared)
{
    public bool HasSlot(object? value) => IsCompared || !GivenValues.Decides(value);
}
