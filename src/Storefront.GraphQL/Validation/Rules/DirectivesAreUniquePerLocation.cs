using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.7.3 Directives Are Unique per Location: only a repeatable directive may stand there twice.</summary>
internal static class DirectivesAreUniquePerLocation
{
    public static void Check(ValidationContext context)
    {
        foreach (var use in context.Directives)
        {
            if (use.Nodes.Count < 2) continue;
            var names = use.Nodes.Select(directive => directive.Name with { Location = directive.Location });
            foreach (var (first, again) in Repeated.Pairs(names.Where(IsForOnce)))
            {
                context.Report(
                    $"The directive \"@{again}\" stands twice on the same construct. Keep one.",
                    first.Location, again.Location);
            }
        }

        bool IsForOnce(Name name) => context.Schema.Directives.Find(name.Value) is { IsRepeatable: false };
    }
}
