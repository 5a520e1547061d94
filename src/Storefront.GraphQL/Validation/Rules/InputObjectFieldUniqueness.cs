using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.6.3 Input Object Field Uniqueness: no object literal gives a field twice.</summary>
internal static class InputObjectFieldUniqueness
{
    private const string Rule = "UniqueInputFieldNamesRule";

    public static void Check(ValidationContext context)
    {
        foreach (var (node, _) in context.Objects)
        {
            if (node.Fields.Count < 2) continue;
            var first = new Dictionary<string, Name>(StringComparer.Ordinal);
            foreach (var field in node.Fields)
            {
                if (first.TryAdd(field.Name.Value, field.Name)) continue;
                context.Report(
                    Rule,
                    $"The field \"{field.Name}\" is given more than once. Give it once.",
                    first[field.Name.Value].Location,
                    field.Name.Location);
            }
        }
    }
}
