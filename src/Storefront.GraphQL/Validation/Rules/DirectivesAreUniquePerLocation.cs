using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.7.3 Directives Are Unique per Location: only a repeatable directive may stand there twice.</summary>
internal static class DirectivesAreUniquePerLocation
{
    private const string Rule = "UniqueDirectivesPerLocationRule";

    public static void Check(ValidationContext context)
    {
        foreach (var use in context.Directives)
            if (use.Nodes.Count > 1) Check(context, use.Nodes);
    }

    private static void Check(ValidationContext context, IReadOnlyList<DirectiveNode> directives)
    {
        var first = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.Directives.Find(name) is not { IsRepeatable: false }) continue;
            if (first.TryAdd(name, directive.Location)) continue;
            context.Report(
                Rule,
                $"The directive \"@{name}\" stands twice on the same construct. Keep one.",
                first[name],
                directive.Location);
        }
    }
}
