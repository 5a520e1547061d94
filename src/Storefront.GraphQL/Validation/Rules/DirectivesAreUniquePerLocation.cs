namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.7.3 Directives Are Unique per Location: only a repeatable directive may stand there twice.</summary>
internal static class DirectivesAreUniquePerLocation
{
    public static void Check(ValidationContext context, DirectivesUse use)
    {
        if (use.Nodes.Count < 2) return;
        var names = use.Nodes.Select(directive => directive.Name with { Location = directive.Location })
            .Where(name => context.Schema.Directives.Find(name.Value) is { IsRepeatable: false });
        foreach (var (first, again) in Repeated.Pairs(names))
        {
            context.Report(
                $"The directive \"@{again}\" stands twice on the same construct. Keep one.",
                first.Location, again.Location);
        }
    }
}
