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
        Arguments = { new("maxAge", new NonNullType(ScalarType.Int)) { Description = "Seconds." } },
        Locations = [DirectiveLocation.FieldDefinition],
    };

    /// <summary>The directive as written on a field.</summary>
    public static DirectiveNode Of(int maxAge) =>
        Directive.Written(("maxAge", maxAge.ToString(CultureInfo.InvariantCulture)));

    /// <summary>How many seconds an answer to the selection may be kept; 0 when it may not.</summary>
    /// <param name="all">The selection and all below it.</param>
    internal static int MaxAge(SelectionPlan root, IReadOnlyList<SelectionPlan> all)
    {
        var answers = root.Fields.Where(field => !field.Definition.Name.StartsWith("__", StringComparison.Ordinal));
        if (answers.Any(field => OfField(field.Definition) is null)) return 0;
        return all.SelectMany(selection => selection.Fields).Min(field => OfField(field.Definition)) ?? 0;
    }

    private static int? OfField(FieldDefinition field) =>
        Directive.In(field.Directives)?.Arguments[0].Value is IntValueNode age
            ? int.Parse(age.Text, CultureInfo.InvariantCulture)
            : null;
}
