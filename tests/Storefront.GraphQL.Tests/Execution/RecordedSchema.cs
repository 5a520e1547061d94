using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A schema whose fields answer what a conformance case recorded.</summary>
internal sealed class RecordedSchema
{
    private readonly Dictionary<string, JsonElement> answers = [];
    private readonly Dictionary<string, string> types = [];
    private readonly Place root;

    public RecordedSchema(string sdl, JsonElement json, AnswersFrom from)
    {
        Schema = SchemaParser.Parse(sdl);
        Schema.ResolveType = value => Schema.Types.Find(((Place)value).Type ?? "") as ObjectType;
        root = new Place("", null, json.Optional("rootValue"));
        foreach (var answer in json.Optional("resolvers")?.EnumerateArray() ?? [])
        {
            var path = answer.GetProperty("path");
            answers[Key(path.EnumerateArray())] = answer;
            types[Key(path.EnumerateArray().SkipLast(1))] = answer.Text("parentType");
        }
        foreach (var type in Schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
            foreach (var field in type.Fields) field.Source = Source(from, field.Name);
        foreach (var field in Schema.Subscription?.Fields ?? []) field.Source = OneEvent(from, field.Name);
    }

    public Schema Schema { get; }

    /// <summary>What was asked with other arguments than the reference asked with.</summary>
    public string? Problem { get; private set; }

    /// <summary>The reference's function answers a subscription as the one event that is its root value.</summary>
    private EventSource OneEvent(AnswersFrom from, string field) => new(
        (_, _) => new(new object?[] { root }.ToAsyncEnumerable()),
        (parent, arguments, context) => new(from == AnswersFrom.Values
            ? Member((Place)parent!, field)
            : Answer(parent, arguments, context.Field.ResponseName)));

    private FieldSource Source(AnswersFrom from, string field)
    {
        switch (from)
        {
            case AnswersFrom.Values:
                return new ValueSource((parent, _) => Member(parent as Place ?? root, field));
            case AnswersFrom.Resolvers:
                return new ResolverSource(async (parent, arguments, context) =>
                {
                    await Task.Yield();
                    return Answer(parent, arguments, context.Field.ResponseName);
                });
            default:
                Expression<Func<object, object>> itself = parent => parent;
                return new BatchSource(itself, (parents, arguments, context) => new([.. parents.Select(
                    parent => Answer(parent, arguments, context.Field.ResponseName))]));
        }
    }

    private object? Answer(object? parent, Arguments arguments, string responseName)
    {
        var key = $"{(parent as Place)?.Path}/{responseName}";
        var answer = answers[key];
        var expected = JsonNode.Parse(answer.Optional("args")?.GetRawText() ?? "{}");
        var given = CoercedJson.Of(arguments);
        if (!JsonNode.DeepEquals(given, expected)) Problem ??= $"{key} was given {given}";
        return Value(answer.GetProperty("result"), key);
    }

    private object? Member(Place parent, string field) =>
        parent.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(field, out var member)
            ? Value(member, $"{parent.Path}/{field}")
            : null;

    private object? Value(JsonElement result, string path) => result.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => result.GetString(),
        JsonValueKind.Number => result.TryGetInt32(out var number) ? number : result.GetDouble(),
        JsonValueKind.Array =>
            result.EnumerateArray().Select((item, index) => Value(item, $"{path}/{index}")).ToArray(),
        _ when result.Optional("$error") is { } message => new GraphQLError(message.GetString()!, ErrorCodes.Internal),
        _ when result.Optional("$bad") is { } bad => Value(bad, path),
        _ when result.Optional("$notList") is not null => "not a list",
        _ => new Place(path, TypeOf(result) ?? types.GetValueOrDefault(path), result),
    };

    private static string? TypeOf(JsonElement value) =>
        (value.Optional("$type") ?? value.Optional("__typename"))?.GetString();

    private static string Key(IEnumerable<JsonElement> path) => string.Concat(path.Select(step => $"/{step}"));

    /// <summary>An object of the response: where it stands, its type if that is known, and its members.</summary>
    private sealed record Place(string Path, string? Type, JsonElement? Value);
}

/// <summary>Which kind of source answers the fields of a recorded case.</summary>
public enum AnswersFrom
{
    /// <summary>Values at hand, read from the case's root value by the name of the field.</summary>
    Values,

    /// <summary>Functions that are awaited, one object at a time.</summary>
    Resolvers,

    /// <summary>Batch functions, a level at a time.</summary>
    Batches,
}
