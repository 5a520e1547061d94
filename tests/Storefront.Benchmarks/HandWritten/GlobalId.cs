using System.Buffers.Text;
using System.Text;

namespace Storefront.Benchmarks.HandWritten;

internal static class GlobalId
{
    /// <summary>The key in a global id of the type whose prefix is given (<c>Song:</c>); -1 where none is.</summary>
    public static long Key(string id, ReadOnlySpan<byte> prefix)
    {
        Span<byte> text = stackalloc byte[64];
        if (id.Length > text.Length) return -1;
        var length = Encoding.UTF8.GetBytes(id, text);
        Span<byte> plain = stackalloc byte[64];
        if (!Base64Url.TryDecodeFromUtf8(text[..length], plain, out var size)) return -1;
        plain = plain[..size];
        return plain.StartsWith(prefix) && Utf8Parser.TryParse(plain[prefix.Length..], out long key, out _) ? key : -1;
    }
}
