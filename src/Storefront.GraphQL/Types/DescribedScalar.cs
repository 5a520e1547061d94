using System.Globalization;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>
/// A custom scalar that is known from SDL only: it takes every value. Values are what JSON has: text, numbers,
/// booleans, lists and dictionaries.
/// </summary>
public sealed class DescribedScalar(string name) : ScalarType(name)
{
    /// <inheritdoc/>
    public override Type ClrType => typeof(object);

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        value = ValueOf(literal);
        return null;
    }

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        using var document = JsonDocument.ParseValue(ref json);
        value = ValueOf(document.RootElement);
        return null;
    }

    /// <inheritdoc/>
    public override string? Write(object value, JsonBuffer buffer)
    {
        buffer.Raw(JsonSerializer.SerializeToUtf8Bytes(value));
        return null;
    }

    private static object? ValueOf(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode whole when long.TryParse(whole.Text, CultureInfo.InvariantCulture, out var number) => number,
        IntValueNode whole => double.Parse(whole.Text, CultureInfo.InvariantCulture),
        FloatValueNode real => double.Parse(real.Text, CultureInfo.InvariantCulture),
        ListValueNode list => list.Items.Select(ValueOf).ToList(),
        ObjectValueNode fields => ByName(fields.Fields.Select(field => (field.Name.Value, ValueOf(field.Value)))),
        _ => null,
    };

    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.Object => ByName(json.EnumerateObject().Select(field => (field.Name, ValueOf(field.Value)))),
        _ => null,
    };

    /// <summary>Of fields that share a name, as JSON allows, the last counts.</summary>
    private static Dictionary<string, object?> ByName(IEnumerable<(string Name, object? Value)> fields)
    {
        var byName = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in fields) byName[name] = value;
        return byName;
    }
}
