using System.Buffers;
using System.Text.Json;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types;

/// <summary>Any JSON value, as it is.</summary>
public sealed class JsonScalar : ScalarType<JsonElement>
{
    public JsonScalar() : base("JSON") => Description = "Any JSON value.";

    /// <inheritdoc/>
    public override string? Coerce(ValueNode literal, out object? value)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            value = null;
            if (!TryWrite(json, literal)) return "A JSON literal holds no variables; give all of it as one.";
        }
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

    private static bool TryWrite(Utf8JsonWriter json, ValueNode literal)
    {
        switch (literal)
        {
            case VariableNode: return false;
            case StringValueNode text: json.WriteStringValue(text.Value); break;
            case EnumValueNode name: json.WriteStringValue(name.Value); break;
            case BooleanValueNode flag: json.WriteBooleanValue(flag.Value); break;
            case IntValueNode whole: json.WriteRawValue(whole.Text); break;
            case FloatValueNode real: json.WriteRawValue(real.Text); break;
            case ListValueNode list:
                json.WriteStartArray();
                foreach (var item in list.Items) if (!TryWrite(json, item)) return false;
                json.WriteEndArray();
                break;
            case ObjectValueNode map:
                json.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    json.WritePropertyName(field.Name.Value);
                    if (!TryWrite(json, field.Value)) return false;
                }
                json.WriteEndObject();
                break;
            default: json.WriteNullValue(); break;
        }
        return true;
    }
}
