using System.Runtime.InteropServices;
using System.Text.Json;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.AspNetCore.Sockets;

/// <summary>A message of the <c>graphql-transport-ws</c> protocol, as clients send it.</summary>
internal sealed record SocketMessage(string Type, string Id, JsonElement? Payload)
{
    /// <summary>The payload as JSON; empty when there is none.</summary>
    public byte[] PayloadText => Payload is { } payload ? JsonMarshal.GetRawUtf8Value(payload).ToArray() : [];

    /// <summary>Reads a message; without one, the problem says why.</summary>
    public static SocketMessage? Parse(ReadOnlyMemory<byte> text, out string problem)
    {
        problem = "";
        try
        {
            using var document = JsonDocument.Parse(text);
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object) problem = "it is no object";
            else if (Text(message, "type") is not { } type) problem = "it has no type";
            else if (type is "subscribe" or "complete" && Text(message, "id") is null or "") problem = "it has no id";
            else if (!TryPayload(message, out var payload)) problem = "its payload is no object";
            else if (type is "subscribe" && payload is null) problem = "it has no payload";
            else return new SocketMessage(type, Text(message, "id") ?? "", payload);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            problem = "it is not JSON, or nested deeper than 64";
        }
        return null;
    }

    /// <summary>A message of the server's; the payload is JSON, perhaps in two pieces.</summary>
    public static JsonBuffer Write(
        string type, string? id = null, ReadOnlySpan<byte> payload = default, ReadOnlySpan<byte> rest = default)
    {
        var buffer = new JsonBuffer(payload.Length + rest.Length + 128);
        buffer.Raw("{\"type\":"u8);
        buffer.String(type);
        if (id is not null)
        {
            buffer.Raw(",\"id\":"u8);
            buffer.String(id);
        }
        if (!payload.IsEmpty)
        {
            buffer.Raw(",\"payload\":"u8);
            buffer.Raw(payload);
            buffer.Raw(rest);
        }
        buffer.Byte((byte)'}');
        return buffer;
    }

    private static string? Text(JsonElement message, string member) =>
        message.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool TryPayload(JsonElement message, out JsonElement? payload)
    {
        payload = null;
        if (!message.TryGetProperty("payload", out var value) || value.ValueKind == JsonValueKind.Null) return true;
        payload = value.Clone();
        return value.ValueKind == JsonValueKind.Object;
    }
}
