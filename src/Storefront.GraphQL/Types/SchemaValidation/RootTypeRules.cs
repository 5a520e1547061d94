using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.3.1 Root Operation Types.</summary>
internal static class RootTypeRules
{
    private const string Rule = "RootOperationTypes";

    public static void Check(SchemaDocument schema)
    {
        if (schema.Root(OperationType.Query) is null)
            schema.Report(Rule, "The schema has no query root type.", schema.SchemaDefinition);
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.Root(operation) is { IsObject: false } root)
                schema.Report(
                    Rule, $"The {operation} root type has to be an object type; {root.Name} is none.",
                    schema.RootNode(operation)?.Type as SyntaxNode ?? root.Definition);
        }

        // "The query, mutation, and subscription root types must all be different types if provided."
        var operations = Enum.GetValues<OperationType>().Where(operation => schema.Root(operation) is not null);
        foreach (var same in operations.GroupBy(schema.Root).Where(group => group.Count() > 1))
            schema.Report(
                "DistinctRootOperationTypes",
                $"{same.Key!.Name} is the root type of several kinds of operation; each takes a type of its own.",
                same.Select(operation => schema.RootNode(operation)?.Type));
    }
}
