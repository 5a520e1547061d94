using System.Globalization;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>
/// The directive <c>@cacheControl</c>: how old an answer that shows a field may be. A field without it is as fresh as
/// the one it stands in; a root field without it makes the whole answer one that is never kept.
/// </summary>
public static class CacheControl
{
    /// <summary>The definition, for schemas that use it.</summary>
    public static DirectiveDefinition Directive { get; } = new("cacheControl")
    {
        Description = "How old the value may be in an answer that was kept: by the server, or anywhere on its way.",
        Arguments = new(
        [
            new InputValueDefinition("maxAge", new NonNullType(ScalarType.Int)) { Description = "Seconds." },
        ]),
        Locations = [DirectiveLocation.FieldDefinition],
    };

    /// <summary>The directive as written on a field.</summary>
    public static DirectiveNode Of(int maxAge) =>
        Directive.Written(("maxAge", maxAge.ToString(CultureInfo.InvariantCulture)));

    /// <summary>How many seconds an answer to the selection may be kept; 0 when it may not.</summary>
    internal static int MaxAge(SelectionPlan root, Func<NamedType, IReadOnlyList<ObjectType>> possibleTypes)
    {
        int? least = null;
        foreach (var field in root.Fields)
        {
            if (field.Definition.Name.StartsWith("__", StringComparison.Ordinal)) continue;
            var age = Math.Min(OfField(field.Definition) ?? 0, Below(field));
            least = Math.Min(least ?? age, age);
        }
        return least ?? 0;

        int Below(FieldPlan field) => !field.IsComposite ? int.MaxValue
            : possibleTypes(field.Definition.Type.Named).SelectMany(type => field.Select(type).Fields)
                .Select(below => Math.Min(OfField(below.Definition) ?? int.MaxValue, Below(below)))
                .Append(int.MaxValue).Min();
    }

    private static int? OfField(FieldDefinition field) =>
        Directive.In(field.Directives)?.Arguments[0].Value is IntValueNode age
            ? int.Parse(age.Text, CultureInfo.InvariantCulture)
            : null;
}
