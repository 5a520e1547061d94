using System.Text;
using System.Text.Json;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>An answer as it came: the bytes that are signed, and their signature.</summary>
/// <remarks>
/// The signed bytes are cut out of the body, never written anew; a reader finds their ends, so that a value may hold
/// whatever text it likes.
/// </remarks>
internal sealed record AlipayEnvelope(ReadOnlyMemory<byte> Node, string? Signature, string? CertificateNumber)
{
    /// <summary>Opens the answer to a method; null when there is not exactly one.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static AlipayEnvelope? Open(ReadOnlyMemory<byte> body, string method)
    {
        var answer = $"{method.Replace('.', '_')}_response";
        var nodes = new Dictionary<string, ReadOnlyMemory<byte>>();
        string? signature = null, certificateNumber = null;
        var reader = new Utf8JsonReader(body.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "sign" && reader.TokenType == JsonTokenType.String) signature = reader.GetString();
            if (name == "alipay_cert_sn" && reader.TokenType == JsonTokenType.String)
                certificateNumber = reader.GetString();
            var start = (int)reader.TokenStartIndex;
            var isNode = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (isNode && !nodes.TryAdd(name, body[start..(int)reader.BytesConsumed])) return null;
        }
        reader.Read();
        return nodes.TryGetValue(answer, out var node) || nodes.TryGetValue("error_response", out node)
            ? new AlipayEnvelope(node, signature, certificateNumber)
            : null;
    }

    public bool IsSignedBy(AlipayKeys keys)
    {
        if (keys.Certificates is { } certificates && certificates.AlipayNumber != CertificateNumber) return false;
        if (keys.HasSigned(Node.Span, Signature)) return true;
        // Alipay signs some answers before it escapes their slashes; its own clients try both.
        var unescaped = Encoding.UTF8.GetString(Node.Span).Replace("\\/", "/", StringComparison.Ordinal);
        return keys.HasSigned(Encoding.UTF8.GetBytes(unescaped), Signature);
    }
}
