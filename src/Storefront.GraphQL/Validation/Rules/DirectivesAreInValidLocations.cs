using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.7.2 Directives Are in Valid Locations: a directive stands where its definition allows it.</summary>
internal static class DirectivesAreInValidLocations
{
    public static void Check(ValidationContext context, DirectivesUse use)
    {
        foreach (var directive in use.Nodes)
        {
            var definition = context.Schema.Directives.Find(directive.Name.Value);
            if (definition is null || definition.Locations.Contains(use.Location)) continue;
            context.Report(
                $"The directive \"@{directive.Name}\" is not for {Shown(use.Location)}. Take it out.",
                directive.Location);
        }
    }

    private static string Shown(DirectiveLocation location) =>
        location == DirectiveLocation.Query ? "queries" : $"{location.Title()}s";
}
