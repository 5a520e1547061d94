using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.SchemaValidation;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Types;

public sealed class TypesConformanceTests(ITestOutputHelper output)
{
    // Rules of the September 2025 edition that the reference does not check, or not yet.
    private static readonly HashSet<string> BeyondReference =
    [
        "DistinctRootOperationTypes", "BuiltInNames", "DefaultValues", "DefaultValueCycles", "DirectiveCycles",
        "DeprecatedImplementations", "OneOfExtensions", "TypeSystemDocument", "ValuesOfCorrectType",
    ];

    [Fact]
    public void Checks_definitions_as_the_reference_does() =>
        ConformanceCases.Replay("sdl_validation.jsonl", output, json =>
        {
            var documents = Documents(json, "baseSdl", "sdl");
            return HasExecutables(documents)
                ? null
                : Compare(Places(json, "errors"), SchemaValidator.DefinitionProblems(documents));
        });

    [Fact]
    public void Checks_schemas_as_the_reference_does() =>
        ConformanceCases.Replay("schema_validation.jsonl", output, json =>
        {
            try
            {
                var documents = Documents(json, "sdl", "extensions");
                List<string> expected = [.. Places(json, "sdlErrors"), .. Places(json, "schemaErrors")];
                return HasExecutables(documents) ? null : Compare(expected, SchemaValidator.Validate(documents));
            }
            catch (GraphQLException)
            {
                return json.Optional("syntaxError") is null ? "the reference can parse it" : null;
            }
        });

    [Fact]
    public void Accepts_the_schemas_the_reference_does() => ConformanceCases.Replay("schemas.jsonl", output, json =>
    {
        try
        {
            var problems = KnownProblems(SchemaValidator.Validate(Documents(json, "sdl")));
            var isValid = json.GetProperty("valid").GetBoolean();
            return isValid == (problems.Count == 0) ? null : $"found {problems.Count} problems";
        }
        catch (GraphQLException exception)
        {
            return json.GetProperty("valid").GetBoolean() ? exception.Message : null;
        }
    });

    [Fact]
    public void Prints_schemas_as_the_reference_does() => ConformanceCases.Replay("print_sdl.jsonl", output, json =>
    {
        if (SchemaValidator.Validate(Documents(json, "sdl", "extensions")) is { Count: > 0 } problems)
            return KnownProblems(problems) is [var problem, ..] ? problem.Message : null;
        var extensions = json.Optional("extensions")?.EnumerateArray().Select(text => text.GetString()!) ?? [];
        var printed = SchemaPrinter.Print(WithoutAppliedDirectives(SchemaParser.Parse(json.Text("sdl"), extensions)));
        if (printed != json.Text("printed")) return $"expected\n{json.Text("printed")}\nfound\n{printed}";
        return SchemaPrinter.Print(SchemaParser.Parse(printed)) == printed ? null : "what is printed reads differently";
    });

    // The reference drops applied directives when it builds a schema; ours keeps and prints them.
    private static Schema WithoutAppliedDirectives(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            type.Directives = [];
            foreach (var field in (type as FieldsType)?.Fields ?? new())
            {
                field.Directives = [];
                foreach (var argument in field.Arguments) argument.Directives = [];
            }
            foreach (var field in (type as InputObjectType)?.Fields ?? new()) field.Directives = [];
            foreach (var value in (type as EnumType)?.Values ?? new()) value.Directives = [];
        }
        return schema;
    }

    private static List<DocumentNode> Documents(JsonElement json, params IEnumerable<string> properties) =>
    [
        .. properties.Select(property => json.Optional(property)).OfType<JsonElement>()
            .SelectMany(text => text.ValueKind == JsonValueKind.Array ? text.EnumerateArray().AsEnumerable() : [text])
            .Select(text => Parser.Parse(text.GetString()!)),
    ];

    // The reference looks into operations and fragments that stand among definitions; the grammar allows none there.
    private static bool HasExecutables(List<DocumentNode> documents) => documents
        .SelectMany(document => document.Definitions)
        .Any(definition => definition is OperationDefinitionNode or FragmentDefinitionNode);

    private static List<string> Places(JsonElement json, string property) =>
    [
        .. (json.Optional(property)?.EnumerateArray() ?? []).Select(error => string.Join(
            ' ',
            (error.Optional("locations")?.EnumerateArray() ?? []).Select(
                place => $"{place.GetProperty("line")}:{place.GetProperty("column")}"))),
    ];

    private static List<GraphQLError> KnownProblems(IEnumerable<GraphQLError> problems) =>
        [.. problems.Where(problem => !BeyondReference.Contains((string)problem.Extensions!["rule"]))];

    private static string? Compare(List<string> expected, IReadOnlyList<GraphQLError> problems)
    {
        var known = KnownProblems(problems);
        var actual = known.Select(problem => string.Join(' ', problem.Locations)).Order(StringComparer.Ordinal);
        if (expected.Order(StringComparer.Ordinal).SequenceEqual(actual)) return null;
        var found = known.Select(problem => $"{string.Join(' ', problem.Locations)} {problem.Message}");
        return $"expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]";
    }
}
