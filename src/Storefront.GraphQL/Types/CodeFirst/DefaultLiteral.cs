using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The default of an argument or input field, as C# declares it.</summary>
internal static class DefaultLiteral
{
    /// <summary>The default as a literal; null when there is none.</summary>
    public static string? Of(ICustomAttributeProvider declared)
    {
        var given = declared.GetCustomAttributes(inherit: false).OfType<DefaultValueSyntaxAttribute>();
        if (given.FirstOrDefault() is { } syntax) return syntax.Literal;
        if (ClrTypes.IdType(declared) is not null) return null;
        var parameter = declared as ParameterInfo ?? OfConstructor((PropertyInfo)declared);
        return parameter is { HasDefaultValue: true, DefaultValue: { } value }
            ? Of(value, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            : null;
    }

    private static string? Of(object value, Type type)
    {
        // The default of a nullable enum is known to reflection as a number.
        if (type.IsEnum)
            return type.GetField($"{Enum.ToObject(type, value)}") is { } field ? Naming.EnumValue(field) : null;
        return value switch
        {
            string text => JsonSerializer.Serialize(text),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The parameter that a record's positional property is made of.</summary>
    private static ParameterInfo? OfConstructor(PropertyInfo property) => property.DeclaringType!.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .FirstOrDefault(parameter => parameter.Name == property.Name);
}
