using System.Reflection;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The directives that attributes write on fields and types.</summary>
internal static class DeclaredDirectives
{
    private static readonly DirectiveDefinition[] Known =
        [CacheControl.Directive, RequiredScopes.Directive, Cost.Directive, ListSize.Directive];

    /// <summary>Those of a field that a method or property declares, or of the object that shows a C# type.</summary>
    public static IEnumerable<DirectiveNode> Of(MemberInfo member)
    {
        if (member.GetCustomAttribute<CacheControlAttribute>() is { } cache) yield return CacheControl.Of(cache.MaxAge);
        if (member.GetCustomAttribute<CostAttribute>() is { } cost) yield return Cost.Of(cost.Weight);
        if (member.GetCustomAttribute<ListSizeAttribute>() is { } size) yield return ListSize.Of(size);
        var scopes = Scopes(member) ?? (member is MethodInfo ? Scopes(member.DeclaringType!) : null);
        if (scopes is not null) yield return scopes;
    }

    /// <summary>The definitions of those that are written anywhere.</summary>
    public static IEnumerable<DirectiveDefinition> UsedBy(IEnumerable<NamedType> types)
    {
        var names = types.SelectMany(Written).Select(directive => directive.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        return Known.Where(directive => names.Contains(directive.Name));
    }

    private static IEnumerable<DirectiveNode> Written(NamedType type) => type.Directives.Concat(type switch
    {
        FieldsType fields => fields.Fields.SelectMany(
            field => field.Directives.Concat(field.Arguments.SelectMany(argument => argument.Directives))),
        InputObjectType input => input.Fields.SelectMany(field => field.Directives),
        _ => [],
    });

    /// <remarks>A field that ASP.NET's attribute left open without a word would be the worst of mistakes.</remarks>
    private static DirectiveNode? Scopes(MemberInfo member)
    {
        if (member.GetCustomAttributes().Any(one => one.GetType().GetInterface("IAuthorizeData") is not null))
            throw new SchemaException($"{ClrTypes.PlaceOf(member)}: [Authorize] is for ASP.NET; use [RequiresScopes].");
        var alternatives = member.GetCustomAttributes<RequiresScopesAttribute>().Select(one => one.Scopes).ToList();
        return alternatives.Count == 0 ? null : RequiredScopes.Of(alternatives);
    }
}
