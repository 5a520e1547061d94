using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.Tests;

namespace Storefront.GraphQL.Tests.Execution.Incremental;

/// <summary>
/// What comes bit by bit adds up to what the reference implementation gives, with the same errors and the same things
/// to wait for. How much comes in one response is a server's own choice.
/// </summary>
public sealed class ReferenceTests
{
    [NodeFact]
    public async Task Answers_as_graphql_js_does()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Execution", "Incremental", "cases.json");
        var expected = JsonNode.Parse(await NodeScript.Run("AspNetCore/Clients", "increments.mjs", file))!.AsArray();
        using var cases = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var documents = cases.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        Assert.Equal(expected.Count, documents.Length);

        var problems = new StringBuilder();
        foreach (var isAwaited in new[] { false, true })
        {
            var executor = Executor(cases.RootElement, isAwaited);
            for (var index = 0; index < documents.Length; index++)
            {
                var responses = await Responses(executor, documents[index]);
                var (theirs, ours) = (new Reassembly(expected[index]!.AsArray()), new Reassembly(responses));
                if (theirs.ToString() == ours.ToString()) continue;
                problems.AppendLine($"{documents[index]}\n  {theirs}\n  {ours}\n  {responses.ToJsonString()}");
            }
        }
        Assert.Equal("", problems.ToString());
    }

    private static async Task<JsonArray> Responses(RequestExecutor executor, JsonElement document)
    {
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(document.GetProperty("query").GetString()!),
            Variables = Encoding.UTF8.GetBytes(document.Optional("variables")?.GetRawText() ?? ""),
        };
        var responses = new JsonArray();
        await foreach (var response in executor.Stream(request, NoServices.Instance, default, default))
            using (response) responses.Add(JsonNode.Parse(response.Body.Span));
        return responses;
    }

    private static RequestExecutor Executor(JsonElement cases, bool isAwaited)
    {
        var sdl = string.Join('\n', cases.GetProperty("sdl").EnumerateArray().Select(line => line.GetString()));
        var schema = SchemaParser.Parse(sdl);
        schema.ResolveType = value => (ObjectType?)schema.Types.Find(((JsonElement)value).Text("__typename"));
        var root = cases.GetProperty("data");
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
        {
            foreach (var field in type.Fields)
            {
                field.Source = isAwaited
                    ? new ResolverSource(async (parent, _, _) =>
                    {
                        await Task.Yield();
                        return Member(parent, field.Name);
                    })
                    : new ValueSource((parent, _) => Member(parent, field.Name));
            }
        }
        return new RequestExecutor(schema, new ExecutorOptions { IncrementalDelivery = true });

        object? Member(object? parent, string name) =>
            Value((parent is JsonElement given ? given : root).Optional(name) ?? default);
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToArray(),
        _ when value.Optional("$error") is { } message => new GraphQLError(message.GetString()!, ErrorCodes.Internal),
        _ => value,
    };
}
