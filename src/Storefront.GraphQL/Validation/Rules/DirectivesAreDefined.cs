namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.7.1 Directives Are Defined: the schema has every directive that the document uses.</summary>
internal static class DirectivesAreDefined
{
    public static void Check(ValidationContext context, DirectivesUse use)
    {
        foreach (var directive in use.Nodes)
            if (context.Schema.Directives.Find(directive.Name.Value) is null)
                context.Report($"The schema has no directive \"@{directive.Name}\". Take it out.", directive.Location);
    }
}
