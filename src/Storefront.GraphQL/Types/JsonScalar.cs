using System.Buffers;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>Any JSON value, as it is; also what a custom scalar is of which only the SDL is known.</summary>
public sealed class JsonScalar(string name, string? description = null) : ScalarType<JsonElement>(name, description)
{
    public JsonScalar() : this("JSON", "Any JSON value.") { }

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text)) Write(json, literal);
        value = JsonElement.Parse(text.WrittenSpan);
        return null;
    }

    /// <inheritdoc/>
    public override string? Coerce(ref Utf8JsonReader json, out object? value)
    {
        value = JsonElement.ParseValue(ref json);
        return null;
    }

    /// <inheritdoc/>
    public override void Write(JsonElement value, JsonBuffer buffer) =>
        buffer.Raw(JsonSerializer.SerializeToUtf8Bytes(value));

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out JsonElement result)
    {
        result = value is JsonElement own ? own : JsonSerializer.SerializeToElement(value);
        return true;
    }

    private static void Write(Utf8JsonWriter json, ValueNode literal)
    {
        switch (literal)
        {
            case StringValueNode text: json.WriteStringValue(text.Value); break;
            case EnumValueNode name: json.WriteStringValue(name.Value); break;
            case BooleanValueNode flag: json.WriteBooleanValue(flag.Value); break;
            case IntValueNode whole: json.WriteRawValue(whole.Text); break;
            case FloatValueNode real: json.WriteRawValue(real.Text); break;
            case ListValueNode list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case ObjectValueNode map:
                json.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    json.WritePropertyName(field.Name.Value);
                    Write(json, field.Value);
                }
                json.WriteEndObject();
                break;
            default: json.WriteNullValue(); break;
        }
    }
}
