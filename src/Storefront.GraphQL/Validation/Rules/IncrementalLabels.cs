using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>Defer And Stream Directive Labels Are Unique: each is a text, found once in the document.</summary>
internal static class IncrementalLabels
{
    public static void Check(ValidationContext context)
    {
        if (!context.IsIncremental) return;
        var known = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var directive in context.Directives.SelectMany(use => use.Nodes).Where(IncrementalDirectives.Contains))
        {
            var label = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value;
            if (label is null or NullValueNode) continue;
            if (label is not StringValueNode text)
            {
                context.Report($"The label of \"@{directive.Name}\" must be a text, no variable.", directive.Location);
            }
            else if (!known.TryAdd(text.Value, directive.Location))
            {
                context.Report(
                    $"The label \"{text.Value}\" stands twice in the document. Change one.",
                    known[text.Value], directive.Location);
            }
        }
    }
}
