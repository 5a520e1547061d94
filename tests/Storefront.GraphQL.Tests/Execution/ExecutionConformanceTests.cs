using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Execution;

public sealed class ExecutionConformanceTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, string> sdl = [];

    [Theory]
    [InlineData(AnswersFrom.Values)]
    [InlineData(AnswersFrom.Resolvers)]
    [InlineData(AnswersFrom.Batches)]
    public void Executes_as_the_reference_does(AnswersFrom from) => Replay("execution.jsonl", json =>
    {
        // The reference's function runs documents that are not valid; a request with one is refused.
        if (json.Optional("documentValid")?.GetBoolean() is not true) return null;
        if (from == AnswersFrom.Values && json.Optional("rootValue") is null) return null;
        return Difference(json, from);
    });

    [Fact]
    public void Answers_requests_as_the_reference_does() =>
        Replay("requests.jsonl", json => Difference(json, AnswersFrom.Values));

    [Fact]
    public void Writes_results_as_the_reference_does() =>
        Replay("serialize_matrix.jsonl", json => Difference(json, AnswersFrom.Values));

    private void Replay(string file, Func<JsonElement, string?> difference)
    {
        ConformanceCases.Replay("schemas.jsonl", output, json =>
        {
            sdl[json.Text("id")] = json.Text("sdl");
            return null;
        });
        ConformanceCases.Replay(file, output, difference);
    }

    private string? Difference(JsonElement json, AnswersFrom from)
    {
        var recorded = new RecordedSchema(sdl[json.Text("schema")], json, from);
        var expected = JsonNode.Parse(json.GetProperty("expected").GetRawText())!.AsObject();
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(json.Text(json.TryGetProperty("source", out _) ? "source" : "document")),
            OperationName = json.Optional("operationName")?.GetString(),
            Variables = Encoding.UTF8.GetBytes(json.Optional("variables")?.GetRawText() ?? ""),
        };
        var executor = new RequestExecutor(recorded.Schema, new ExecutorOptions());
        using var result = executor.Stream(request, NoServices.Instance, default, default).FirstAsync().AsTask().Result;
        var found = JsonNode.Parse(result.Body.Span)!.AsObject();
        if (Data(found) != Data(expected)) return $"expected {Data(expected)}\nfound {found.ToJsonString()}";
        if (Errors(found) != Errors(expected)) return $"expected\n{Errors(expected)}\nfound\n{found.ToJsonString()}";
        return recorded.Problem;
    }

    private static string Data(JsonObject answer)
    {
        if (!answer.ContainsKey("data")) return "nothing";
        var data = answer["data"]?.DeepClone();
        if (data is JsonObject fields && fields.Any(field => field.Key.StartsWith("__", StringComparison.Ordinal)))
            Sort(data);

        // ECMAScript writes the exponent of a number with a small letter.
        return data?.ToJsonString(CoercedJson.Plain).Replace("E+", "e+", StringComparison.Ordinal) ?? "null";
    }

    // Lists of introspection are sets: each server has its own order, and its own words for what is built in. The
    // reference does not follow the September 2025 edition in two arguments yet.
    private static void Sort(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            if (fields["name"] is JsonValue name && (string?)name is "includeDeprecated" or "reason")
                fields.Remove("type");
            fields.Remove("description");
            foreach (var (_, value) in fields) Sort(value);
        }
        if (node is not JsonArray items) return;
        foreach (var item in items) Sort(item);
        JsonNode?[] sorted = [.. items.OrderBy(item => item?.ToJsonString() ?? "", StringComparer.Ordinal)];
        items.Clear();
        foreach (var item in sorted) items.Add(item);
    }

    private static string Errors(JsonObject answer) => string.Join('\n', (answer["errors"]?.AsArray() ?? [])
        .Select(error => $"{error!["locations"]?.ToJsonString() ?? "[]"} {error["path"]?.ToJsonString()}").Order());
}
