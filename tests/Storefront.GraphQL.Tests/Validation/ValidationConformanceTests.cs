using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Validation;

public sealed class ValidationConformanceTests(ITestOutputHelper output)
{
    private static readonly ValidationLimits Limits = ValidationLimits.Off with { Errors = ValidationLimits.Unlimited };

    private readonly Dictionary<string, string> sdl = [];
    private readonly Dictionary<string, Schema> schemas = [];

    [Fact]
    public void Finds_the_errors_that_the_reference_finds() => Replay("validation.jsonl", json =>
    {
        // Two rules of the reference that no edition of the specification has.
        if (json.Optional("customRule") is not null) return null;
        var expected = json.GetProperty("errors").EnumerateArray().Where(IsOfTheSpecification).Select(Shown).Order();
        var found = Errors(json, "document");

        // The reference goes on to judge definitions of the type system; a request is refused for having them at all.
        if (found.Exists(IsOnDefinitions)) expected = expected.Where(IsOnDefinitions).Order();
        return Difference([.. expected], found);
    });

    [Fact]
    public void Accepts_the_operations_that_the_reference_executes() => Replay("execution.jsonl", json =>
    {
        if (json.Optional("documentValid") is not { } isValid) return null;
        var found = Errors(json, "document");
        return isValid.GetBoolean() == (found.Count == 0) ? null : Difference([$"valid: {isValid}"], found);
    });

    [Fact]
    public void Accepts_the_requests_that_the_reference_answers() => Replay("requests.jsonl", json =>
        json.GetProperty("expected").Optional("data") is null ? null : Difference([], Errors(json, "source")));

    private void Replay(string file, Func<JsonElement, string?> difference)
    {
        ConformanceCases.Replay("schemas.jsonl", output, json =>
        {
            sdl[json.Text("id")] = json.Text("sdl");
            return null;
        });
        ConformanceCases.Replay(file, output, difference);
    }

    private List<string> Errors(JsonElement json, string document)
    {
        var id = json.Text("schema");
        if (!schemas.TryGetValue(id, out var schema)) schemas[id] = schema = SchemaParser.Parse(sdl[id]);
        var errors = Validator.Validate(schema, Parser.Parse(json.Text(document), ParserLimits.None), Limits);
        return [.. errors.Where(IsOfTheReference).Select(SpecSchema.Shown).Order()];
    }

    private static string? Difference(IReadOnlyList<string> expected, IReadOnlyList<string> found) =>
        expected.SequenceEqual(found)
            ? null
            : $"expected {string.Join(" | ", expected)}, found {string.Join(" | ", found)}";

    /// <summary>
    /// Leaves out the limit on introspection, which is recommended only, and what release 16.12 left to the rule on
    /// variables in allowed positions.
    /// </summary>
    private static bool IsOfTheSpecification(JsonElement error) => error.Text("rule") switch
    {
        "MaxIntrospectionDepthRule" => false,
        "ValuesOfCorrectTypeRule" => !error.Text("message").StartsWith("Variable", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Leaves out §5.2.1.1, which the reference checks from release 17 on.</summary>
    private static bool IsOfTheReference(GraphQLError error) =>
        error.Extensions!["rule"] is not "KnownOperationTypesRule";

    private static bool IsOnDefinitions(string error) =>
        error.StartsWith("ExecutableDefinitionsRule", StringComparison.Ordinal);

    private static string Shown(JsonElement error)
    {
        var places = error.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}");
        return $"{error.Text("rule")} {string.Join(' ', places)}";
    }
}
