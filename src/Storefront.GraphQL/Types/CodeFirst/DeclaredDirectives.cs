using System.Reflection;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The directives that attributes write on fields and types.</summary>
internal static class DeclaredDirectives
{
    private static readonly DirectiveDefinition[] Known = [CacheControl.Directive, RequiredScopes.Directive];

    /// <summary>Those of a field that a method declares.</summary>
    public static IEnumerable<DirectiveNode> Of(MethodInfo method)
    {
        if (method.GetCustomAttribute<CacheControlAttribute>() is { } cache) yield return CacheControl.Of(cache.MaxAge);
        if ((Scopes(method) ?? Scopes(method.DeclaringType!)) is { } scopes) yield return scopes;
    }

    /// <summary>Those of the object that shows a C# type.</summary>
    public static IEnumerable<DirectiveNode> Of(Type shown)
    {
        if (Scopes(shown) is { } scopes) yield return scopes;
    }

    /// <summary>The definitions of those that some field or type has.</summary>
    public static IEnumerable<DirectiveDefinition> UsedBy(IEnumerable<NamedType> types)
    {
        var written = types.SelectMany(type => type.Directives.Concat(
            type is FieldsType fields ? fields.Fields.SelectMany(field => field.Directives) : []));
        var names = written.Select(directive => directive.Name.Value).ToHashSet(StringComparer.Ordinal);
        return Known.Where(directive => names.Contains(directive.Name));
    }

    private static DirectiveNode? Scopes(MemberInfo member)
    {
        var alternatives = member.GetCustomAttributes<RequiresScopesAttribute>().Select(one => one.Scopes).ToList();
        return alternatives.Count == 0 ? null : RequiredScopes.Of(alternatives);
    }
}
