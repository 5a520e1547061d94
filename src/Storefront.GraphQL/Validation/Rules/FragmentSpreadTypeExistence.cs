using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.2 Fragment Spread Type Existence: a fragment, named or inline, is on a type of the schema.</summary>
internal static class FragmentSpreadTypeExistence
{
    public static void Check(ValidationContext context, NamedTypeNode condition)
    {
        if (context.Type(condition) is not null) return;
        context.Report(
            $"The schema has no type \"{condition.Name}\". Put the fragment on a type that it has.",
            condition.Location);
    }
}
