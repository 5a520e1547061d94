using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>Coerced input as the JSON of the reference implementation: what is absent is left out.</summary>
internal static class CoercedJson
{
    /// <summary>For JSON that a person reads.</summary>
    public static readonly JsonSerializerOptions Plain =
        new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // ECMAScript has no longer whole numbers.
    private const long MostExact = 1L << 53;

    public static JsonObject Of(Arguments arguments)
    {
        var json = new JsonObject();
        for (var index = 0; index < arguments.Definitions.Count; index++)
            if (arguments.IsGiven(index)) json.Add(arguments.Definitions[index].Name, Of(arguments[index]));
        return json;
    }

    /// <summary>The value of a scalar that takes any JSON; of fields that share a name the last counts.</summary>
    public static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt64(out var number) ? number : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.Object => json.EnumerateObject().GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => ValueOf(same.Last().Value)),
        _ => null,
    };

    private static JsonNode? Of(object? value) => value switch
    {
        null => null,
        InputObject input => Of(input),
        JsonElement json => Of(ValueOf(json)),
        object?[] items => new JsonArray([.. items.Select(Of)]),
        long number when Math.Abs(number) > MostExact => JsonValue.Create((double)number),
        string text => JsonValue.Create(text.Replace("E+", "e+", StringComparison.Ordinal)),
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => JsonValue.Create((long)number),
        IEnumerable<object?> items => new JsonArray([.. items.Select(Of)]),
        IReadOnlyDictionary<string, object?> fields =>
            new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Of(field.Value)))),
        _ => JsonValue.Create(value),
    };

    private static JsonObject Of(InputObject input)
    {
        var json = new JsonObject();
        for (var index = 0; index < input.Type.Fields.Count; index++)
            if (input.IsGiven(index)) json.Add(input.Type.Fields[index].Name, Of(input[index]));
        return json;
    }
}
