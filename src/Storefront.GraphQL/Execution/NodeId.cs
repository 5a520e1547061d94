using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>A global id: a type and a key of it, opaque to clients (base64url of <c>Type:key</c>).</summary>
public readonly record struct NodeId(string Type, string Key)
{
    private const int MostBytes = 256;

    public NodeId(string type, long key) : this(type, key.ToString(CultureInfo.InvariantCulture)) { }

    public NodeId(string type, Guid key) : this(type, key.ToString("N")) { }

    /// <summary>Reads the text a client sent back.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NodeId? id)
    {
        id = null;
        if (text.Length > MostBytes || !Base64Url.IsValid(text)) return false;
        var decoded = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var colon = decoded.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return false;
        id = new NodeId(decoded[..colon], decoded[(colon + 1)..]);
        // The decoder skips blanks, and numbers are read with NULs behind them: an id has one spelling.
        return id.Value.ToString() == text && !decoded.Contains('\0', StringComparison.Ordinal);
    }

    /// <summary>The key as a <c>long</c>, <c>Guid</c> or <c>string</c>; null if not written as one is.</summary>
    public object? KeyAs(Type type)
    {
        if (type == typeof(string)) return Key;
        if (type == typeof(Guid))
            return Guid.TryParseExact(Key, "N", out var uuid) && new NodeId(Type, uuid) == this ? uuid : null;
        return type == typeof(long)
            && long.TryParse(Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && new NodeId(Type, number) == this ? number : null;
    }

    /// <summary>Writes it as a JSON string.</summary>
    public void Write(JsonBuffer buffer)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        var length = Encoding.UTF8.GetBytes(Type, bytes);
        bytes[length++] = (byte)':';
        length += Encoding.UTF8.GetBytes(Key, bytes[length..]);
        buffer.Base64Url(bytes[..length]);
    }

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Type}:{Key}"));
}
