using System.Reflection;
using System.Text;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>GraphQL names from C# names.</summary>
public static class Naming
{
    /// <summary>A field or argument: <c>GetTopSongsAsync</c> becomes <c>topSongs</c>.</summary>
    public static string Member(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } given) return given.Name;
        var name = member.Name;
        if (member is MethodInfo && name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3)
            name = name[3..];
        if (member is MethodInfo && name.EndsWith("Async", StringComparison.Ordinal)) name = name[..^5];
        return Camel(name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name!);

    /// <summary>A type: its C# name, an interface's without the leading I.</summary>
    public static string Type(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } given) return given.Name;
        if (type.DeclaringType is { } verb && verb.IsDefined(typeof(VerbAttribute)))
        {
            if (type.Name == "Input") return $"{verb.Name}Input";
            if (type.Name == "Refusal") return $"{verb.Name}ErrorCode";
        }
        return type.IsInterface && type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1])
            ? type.Name[1..]
            : type.Name;
    }

    /// <summary>
    /// An enum value: <c>BackgroundMusic</c> becomes <c>BACKGROUND_MUSIC</c>; capitals in a row stay together.
    /// </summary>
    public static string EnumValue(FieldInfo value) =>
        value.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Constant(value.Name);

    /// <summary>A name in capitals: <c>FieldDefinition</c> becomes <c>FIELD_DEFINITION</c>.</summary>
    internal static string Constant(string name)
    {
        var constant = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsUpper(name[index]) && !char.IsUpper(name[index - 1])) constant.Append('_');
            constant.Append(char.ToUpperInvariant(name[index]));
        }
        return constant.ToString();
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
