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
        Check(documents, out _);

    /// <summary>
    /// What keeps the definitions from being one schema at all: names defined twice or never, directives out of place.
    /// The other rules are only checked when there is nothing of that kind.
    /// </summary>
    public static IReadOnlyList<GraphQLError> DefinitionProblems(params IReadOnlyList<DocumentNode> documents) =>
        DefinitionProblems(documents, out _);

    internal static IReadOnlyList<GraphQLError> Check(IReadOnlyList<DocumentNode> documents, out SchemaDocument schema)
    {
        var problems = DefinitionProblems(documents, out schema);
        return problems.Count > 0 ? problems : TypeProblems(schema);
    }

    private static List<GraphQLError> DefinitionProblems(
        IReadOnlyList<DocumentNode> documents, out SchemaDocument schema)
    {
        schema = new SchemaDocument(documents[0]);
        var problems = DefinitionProblems(schema);
        foreach (var extension in documents.Skip(1))
        {
            if (problems.Count > 0) break;
            schema = new SchemaDocument(extension, schema);
            problems = DefinitionProblems(schema);
        }
        return problems;
    }

    private static List<GraphQLError> DefinitionProblems(SchemaDocument schema)
    {
        var problems = new SchemaProblems();
        UniqueNameRules.Check(schema, problems);
        KnownNameRules.Check(schema, problems);
        AppliedDirectiveRules.Check(schema, problems);
        return problems.Found;
    }

    private static List<GraphQLError> TypeProblems(SchemaDocument schema)
    {
        var problems = new SchemaProblems();
        RootTypeRules.Check(schema, problems);
        NameRules.Check(schema, problems);
        TypeRules.Check(schema, problems);
        ImplementationRules.Check(schema, problems);
        AppliedDirectiveRules.CheckValues(schema, problems);
        CycleRules.Check(schema, problems);
        return problems.Found;
    }
}
