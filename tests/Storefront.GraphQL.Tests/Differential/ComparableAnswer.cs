using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Tests.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>An answer as text, without what an implementation is free in.</summary>
internal static class ComparableAnswer
{
    public static string Of(JsonNode answer)
    {
        var errors = answer["errors"]?.AsArray().Select(error => error!) ?? [];
        if (answer is not JsonObject fields || !fields.ContainsKey("data"))
        {
            // A variable that is wrong in two ways has one error or two.
            return Lines("refused", errors.Select(Places).Distinct());
        }
        var data = answer["data"];
        var shown = errors.Select(error => Shown(error, data)).Distinct();
        if (data?["__schema"] is not null) Sort(data);
        return Lines(data?.ToJsonString(CoercedJson.Plain) ?? "null", shown);
    }

    /// <summary>The same answer with the fields of its objects in the order of their names.</summary>
    public static string Unordered(string answer)
    {
        var lines = answer.Split('\n');
        if (lines[0].StartsWith('{')) lines[0] = ByName(JsonNode.Parse(lines[0]))!.ToJsonString(CoercedJson.Plain);
        return string.Join('\n', lines);
    }

    private static JsonNode? ByName(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, ByName(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(ByName)]),
        _ => node?.DeepClone(),
    };

    private static string Lines(string first, IEnumerable<string> rest) =>
        string.Join('\n', rest.Order(StringComparer.Ordinal).Prepend(first));

    // §6.4.4: where several errors would make the same place null, one of them is enough.
    private static string Shown(JsonNode error, JsonNode? data)
    {
        var path = error["path"]!.AsArray();
        var depth = 0;
        for (var at = data; at is not null && depth < path.Count; depth++)
            at = path[depth]!.GetValueKind() == JsonValueKind.Number
                ? at[path[depth]!.GetValue<int>()]
                : at[path[depth]!.GetValue<string>()];
        var place = string.Join('/', path.Take(depth));
        return depth == path.Count ? $"{place} {Places(error)}" : $"{place} from below";
    }

    private static string Places(JsonNode error) => string.Join(
        ' ', (error["locations"]?.AsArray() ?? []).Select(place => $"{place!["line"]}:{place["column"]}"));

    // Lists of introspection are sets, and each server describes what is built in in its own words. The reference does
    // not follow the September 2025 edition in the types of two arguments yet.
    private static void Sort(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            var name = fields["name"] is JsonValue value ? (string?)value : null;
            if (name is "includeDeprecated" or "reason") fields.Remove("type");
            if (name is not null && IsBuiltIn(name)) Undescribe(fields);
            foreach (var (_, field) in fields) Sort(field);
        }
        if (node is not JsonArray items) return;
        foreach (var item in items) Sort(item);
        JsonNode?[] sorted = [.. items.Where(item => !IsNewer(item))
            .OrderBy(item => item?.ToJsonString() ?? "", StringComparer.Ordinal)];
        items.Clear();
        foreach (var item in sorted) items.Add(item);
    }

    // The types of introspection itself and a location: both releases are ahead of the edition of September 2025.
    private static bool IsNewer(JsonNode? item) => item is JsonObject fields
        ? $"{fields["name"]}".StartsWith("__", StringComparison.Ordinal)
        : item?.GetValueKind() == JsonValueKind.String && (string?)item == "DIRECTIVE_DEFINITION";

    private static bool IsBuiltIn(string name) => name.StartsWith("__", StringComparison.Ordinal)
        || ScalarType.Specified.Any(scalar => scalar.Name == name)
        || SpecifiedDirectives.All.Any(directive => directive.Name == name);

    private static void Undescribe(JsonNode? node)
    {
        if (node is JsonArray items) foreach (var item in items) Undescribe(item);
        if (node is not JsonObject fields) return;
        fields.Remove("description");
        foreach (var (_, field) in fields) Undescribe(field);
    }
}
