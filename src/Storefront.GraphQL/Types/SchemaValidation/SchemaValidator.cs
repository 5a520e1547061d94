using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3 Whether a schema is one. A schema that is not, is never served.</summary>
public static class SchemaValidator
{
    /// <summary>
    /// Everything that is wrong with a schema built in code. It is checked as what it prints as: the places are those
    /// in its printed form.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        try
        {
            return Validate([Parser.Parse(SchemaPrinter.Print(schema))]);
        }
        catch (GraphQLException syntaxError)
        {
            // A name that is no name, in the sense of §2.1.8, is all that can go wrong here.
            return [syntaxError.Error];
        }
    }

    /// <summary>Everything that is wrong with a schema in SDL; each document extends those before it.</summary>
    public static IReadOnlyList<GraphQLError> Validate(params IReadOnlyList<DocumentNode> documents) =>
        Check(documents).Problems;

    /// <summary>
    /// What keeps the definitions from being one schema at all: names defined twice or never, directives out of place.
    /// The other rules are only checked when there is nothing of that kind.
    /// </summary>
    public static IReadOnlyList<GraphQLError> DefinitionProblems(params IReadOnlyList<DocumentNode> documents) =>
        Define(documents).Problems;

    internal static SchemaDocument Check(IReadOnlyList<DocumentNode> documents)
    {
        var schema = Define(documents);
        if (schema.Problems.Count > 0) return schema;
        RootTypeRules.Check(schema);
        NameRules.Check(schema);
        TypeRules.Check(schema);
        ImplementationRules.Check(schema);
        AppliedDirectiveRules.CheckValues(schema);
        CycleRules.Check(schema);
        return schema;
    }

    private static SchemaDocument Define(IReadOnlyList<DocumentNode> documents)
    {
        SchemaDocument? schema = null;
        foreach (var document in documents)
        {
            schema = new SchemaDocument(document, schema);
            UniqueNameRules.Check(schema);
            KnownNameRules.Check(schema);
            AppliedDirectiveRules.Check(schema);
            if (schema.Problems.Count > 0) break;
        }
        return schema!;
    }
}
