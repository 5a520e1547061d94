using System.Reflection;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>What C# types are to a schema.</summary>
public static class ClrTypes
{
    /// <summary>The type of a list's items; null when the type is no list.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        return type.GetInterfaces().Prepend(type).FirstOrDefault(face => face.IsMadeOf(typeof(IEnumerable<>)))
            ?.GenericTypeArguments[0];
    }

    /// <summary>Makes sure that what a class declares is static, for nothing else is looked at.</summary>
    /// <exception cref="SchemaException">The class may have other members.</exception>
    public static void CheckStatic(Type type)
    {
        if (type is not { IsAbstract: true, IsSealed: true })
            throw new SchemaException($"{type} must be a static class, and what it declares static.");
    }

    /// <summary>The type of the items of a stream, awaited or not; null when the type is no stream.</summary>
    internal static Type? StreamedType(Type type)
    {
        while (IsAwaitable(type)) type = type.GenericTypeArguments[0];
        return type.IsMadeOf(typeof(IAsyncEnumerable<>)) ? type.GenericTypeArguments[0] : null;
    }

    /// <summary>Whether it is a task that comes to a value.</summary>
    internal static bool IsAwaitable(Type type) => type.IsMadeOf(typeof(Task<>)) || type.IsMadeOf(typeof(ValueTask<>));

    internal static bool IsInputObject(Type type) =>
        type.IsDefined(typeof(InputObjectTypeAttribute)) || type.IsDefined(typeof(OneOfAttribute))
        || (type is { IsNested: true, Name: "Input" } && type.DeclaringType!.IsDefined(typeof(VerbAttribute)));

    /// <summary>The properties that become fields.</summary>
    internal static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.GetIndexParameters().Length == 0
            && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    /// <summary>The name of the type whose global ids a member takes; null when it takes none.</summary>
    internal static string? IdType(ICustomAttributeProvider member) =>
        Marked(member, typeof(IDAttribute<>)) is { } node ? Naming.Type(node) : null;

    /// <summary>The type that a generic attribute of a member is made with; null when it is not there.</summary>
    public static Type? Marked(ICustomAttributeProvider member, Type attribute) => member
        .GetCustomAttributes(inherit: false)
        .Select(given => given.GetType())
        .FirstOrDefault(type => type.IsMadeOf(attribute))?.GenericTypeArguments[0];

    /// <summary>§3.13.3 Why clients should stop using a member; null when they may go on.</summary>
    internal static string? DeprecationReason(ICustomAttributeProvider member)
    {
        var given = member.GetCustomAttributes(inherit: false);
        return given.OfType<GraphQLDeprecatedAttribute>().FirstOrDefault()?.Reason ?? given.OfType<ObsoleteAttribute>()
            .Select(obsolete => obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason).FirstOrDefault();
    }

    /// <summary>Where in the C# code a member or parameter is declared, for messages.</summary>
    internal static string PlaceOf(ICustomAttributeProvider declared) => declared switch
    {
        ParameterInfo { Position: >= 0 } parameter => $"{PlaceOf(parameter.Member)}({parameter.Name})",
        ParameterInfo returned => PlaceOf(returned.Member),
        Type type => type.Name,
        MemberInfo member => $"{member.DeclaringType?.Name}.{member.Name}",
        _ => $"{declared}",
    };

    /// <summary>Whether a generic type is made of that definition.</summary>
    public static bool IsMadeOf(this Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
