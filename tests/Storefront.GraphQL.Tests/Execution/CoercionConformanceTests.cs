using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>What reaches a field that takes every variable, or one literal, as an argument.</summary>
public sealed class CoercionConformanceTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, string> sdl = [];

    [Theory]
    [InlineData("variables.jsonl")]
    [InlineData("variables_matrix.jsonl")]
    public void Coerces_variables_as_the_reference_does(string file) => Replay(file, json =>
    {
        var schema = SchemaParser.Parse(sdl[json.Text("schema")]);
        var operation = (OperationDefinitionNode)Parser.Parse(json.Text("document")).Definitions[0];
        List<(string Name, TypeReference? Type)> variables = [.. operation.Variables
            .Select(variable => (variable.Variable.Name.Value, TypeOf(schema, variable.Type)))];

        // What is not an input type is a matter for validation.
        if (variables.Exists(variable => variable.Type is null)) return null;
        if (variables.Count == 0) return null;
        var arguments = string.Join(' ', variables.Select(variable => $"{variable.Name}: ${variable.Name}"));
        var document = json.Text("document").Replace("__typename", $"taken({arguments})", StringComparison.Ordinal);
        var (taken, errors) = Send(schema, variables!, document, json.GetProperty("inputs").GetRawText());

        // The reference's function coerces for documents that are not valid; a request with one is refused.
        if (errors?[0]?["extensions"]?["rule"] is not null) return null;
        return json.GetProperty("ok").GetBoolean()
            ? Different(json.GetProperty("coerced"), taken, errors)
            : Different(json.GetProperty("errors"), errors);
    });

    [Fact]
    public void Coerces_literals_as_the_reference_does() => Replay("literals.jsonl", json =>
    {
        // Variables that were coerced before, as another type than the literal's, cannot come by way of a request.
        if (json.Optional("variables") is not null) return null;
        var schema = SchemaParser.Parse(sdl[json.Text("schema")]);
        var type = TypeOf(schema, Parser.ParseType(Encoding.UTF8.GetBytes(json.Text("type"))))!;
        var (taken, errors) = Send(schema, [("v", type)], $"{{ taken(v: {json.Text("literal")}) }}", "");

        // Twice the same field is an error of another rule than that of values.
        if (errors?.ToJsonString().Contains("UniqueInputFieldNamesRule", StringComparison.Ordinal) == true) return null;
        var isGood = json.GetProperty("ok").GetBoolean()
            && json.GetProperty("valuesOfCorrectTypeMessages").GetArrayLength() == 0;
        if (isGood != errors is null) return $"{json.Text("type")} {json.Text("literal")}: {errors?.ToJsonString()}";
        return isGood && !JsonNode.DeepEquals(taken!["v"], Node(json.GetProperty("value"))) ? $"found {taken}" : null;
    });

    private static (JsonObject? Taken, JsonNode? Errors) Send(
        Schema schema, List<(string Name, TypeReference Type)> arguments, string document, string variables)
    {
        JsonObject? taken = null;
        schema.Query.Fields.Add(new FieldDefinition("taken", ScalarType.Boolean)
        {
            Arguments = new(arguments.Select(argument => new InputValueDefinition(argument.Name, argument.Type))),
            Source = new ValueSource((_, values) =>
            {
                taken = CoercedJson.Of(values);
                return true;
            }),
        });
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(document),
            Variables = Encoding.UTF8.GetBytes(variables),
        };
        using var result = new RequestExecutor(schema, new ExecutorOptions())
            .Execute(request, NoServices.Instance, default).AsTask().Result;
        return (taken, JsonNode.Parse(result.Body.Span)!["errors"]);
    }

    private static string? Different(JsonElement expected, JsonObject? taken, JsonNode? errors) =>
        JsonNode.DeepEquals(taken, Node(expected))
            ? null
            : $"expected {expected}, found {taken} {errors?.ToJsonString()}";

    private static string? Different(JsonElement expected, JsonNode? errors)
    {
        var places = Places(Node(expected));
        return Places(errors) == places ? null : $"expected {expected}, found {errors?.ToJsonString()}";
    }

    private static string Places(JsonNode? errors) => string.Concat(
        (errors?.AsArray() ?? []).Select(error => error!["locations"]?.ToJsonString()).Order());

    private static JsonNode? Node(JsonElement json) => JsonNode.Parse(json.GetRawText());

    private static TypeReference? TypeOf(Schema schema, TypeNode node) => node switch
    {
        ListTypeNode list => TypeOf(schema, list.OfType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => TypeOf(schema, nonNull.OfType) is { } type ? new NonNullType(type) : null,
        _ => schema.Types.Find(((NamedTypeNode)node).Name.Value) is { IsInput: true } named ? named : null,
    };

    private void Replay(string file, Func<JsonElement, string?> difference)
    {
        ConformanceCases.Replay("schemas.jsonl", output, json =>
        {
            sdl[json.Text("id")] = json.Text("sdl");
            return null;
        });
        ConformanceCases.Replay(file, output, difference);
    }
}
