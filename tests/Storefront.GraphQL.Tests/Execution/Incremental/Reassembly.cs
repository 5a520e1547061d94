using System.Text.Json.Nodes;

namespace Storefront.GraphQL.Tests.Execution.Incremental;

/// <summary>The responses of one operation put together as a client does, in a text that can be compared.</summary>
internal sealed class Reassembly
{
    private readonly JsonNode? data;
    private readonly Dictionary<string, JsonNode> pending = [];
    private readonly SortedSet<string> errors = new(StringComparer.Ordinal);
    private readonly List<string> waits = [];
    private readonly List<string> ends = [];

    public Reassembly(JsonArray responses)
    {
        data = responses[0]!["data"]?.DeepClone();
        foreach (var response in responses) Take(response!.AsObject());
        Assert.Empty(pending);
        Assert.False(responses[^1]!["hasNext"]?.GetValue<bool>() ?? false);
    }

    public override string ToString() =>
        $"{Sorted(data)?.ToJsonString() ?? "null"} errors {string.Join(' ', errors)} "
        + $"waits {string.Join(' ', waits.Order(StringComparer.Ordinal))} "
        + $"ends {string.Join(' ', ends.Order(StringComparer.Ordinal))}";

    private void Take(JsonObject response)
    {
        TakeErrors(response);
        foreach (var one in List(response, "pending"))
        {
            pending.Add($"{one["id"]}", one);
            waits.Add(Place(one));
        }
        foreach (var one in List(response, "incremental")) Merge(one);
        foreach (var one in List(response, "completed"))
        {
            TakeErrors(one.AsObject());
            pending.Remove($"{one["id"]}", out var ended);
            ends.Add($"{Place(ended!)}{(one["errors"] is null ? "" : " failed")}");
        }
    }

    private void Merge(JsonNode part)
    {
        TakeErrors(part.AsObject());
        var path = pending[$"{part["id"]}"]["path"]!.AsArray().Concat(part["subPath"]?.AsArray() ?? []);
        var place = data!;
        foreach (var step in path)
            place = (step!.GetValueKind() == System.Text.Json.JsonValueKind.Number
                ? place[step.GetValue<int>()]
                : place[step.GetValue<string>()])!;
        if (part["items"] is JsonArray items) foreach (var item in items) place.AsArray().Add(item?.DeepClone());
        else Merge(place.AsObject(), part["data"]!.AsObject());
    }

    private static void Merge(JsonObject into, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            Assert.True(into[name] is null or JsonObject, $"{name} came twice");
            if (into[name] is JsonObject known && value is JsonObject more) Merge(known, more);
            else into[name] = value?.DeepClone();
        }
    }

    private void TakeErrors(JsonObject holder)
    {
        foreach (var error in List(holder, "errors")) errors.Add(error["path"]!.ToJsonString());
    }

    private static string Place(JsonNode one) => $"{one["path"]!.ToJsonString()}{one["label"]}";

    private static IEnumerable<JsonNode> List(JsonObject holder, string name) =>
        holder[name]?.AsArray().OfType<JsonNode>() ?? [];

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
