using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.3.1 Root Operation Types.</summary>
internal static class RootTypeRules
{
    private const string Rule = "RootOperationTypes";

    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        if (schema.Root(OperationType.Query) is null)
            problems.Add(Rule, "The schema has no query root type.", schema.SchemaDefinition?.Location);
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var place = schema.RootNode(operation)?.Type.Location;
            if (schema.Root(operation) is { IsObject: false } root)
                problems.Add(
                    Rule, $"The {operation} root type has to be an object type; {root.Name} is none.",
                    place ?? root.Definition.Location);
        }
        Distinct(schema, problems);
    }

    // "The query, mutation, and subscription root types must all be different types if provided."
    private static void Distinct(SchemaDocument schema, SchemaProblems problems)
    {
        var operations = Enum.GetValues<OperationType>().Where(operation => schema.Root(operation) is not null);
        foreach (var same in operations.GroupBy(schema.Root).Where(group => group.Count() > 1))
            problems.Add(
                "DistinctRootOperationTypes",
                $"{same.Key!.Name} is the root type of several kinds of operation; each takes a type of its own.",
                same.Select(operation => schema.RootNode(operation)?.Type.Location));
    }
}
