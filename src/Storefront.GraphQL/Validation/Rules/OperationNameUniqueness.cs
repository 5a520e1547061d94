using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.2.2.1 Operation Name Uniqueness: no two operations of the document share a name.</summary>
internal static class OperationNameUniqueness
{
    private const string Rule = "UniqueOperationNamesRule";

    public static void Check(ValidationContext context)
    {
        var first = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var operation in context.Operations)
        {
            if (operation.Node.Name is not { } name || first.TryAdd(name.Value, name)) continue;
            context.Report(
                Rule,
                $"Two operations are named \"{name}\". Give each its own name.",
                first[name.Value].Location,
                name.Location);
        }
    }
}
