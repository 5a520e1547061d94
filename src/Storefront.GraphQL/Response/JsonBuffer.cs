using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Storefront.GraphQL.Response;

/// <summary>
/// §7.2 JSON under construction: one rented array that grows, and can be cut back to an earlier length, which is all
/// that null propagation takes.
/// </summary>
public sealed class JsonBuffer : IDisposable
{
    // Everything that RFC 8259 makes a string escape; other text is copied as it is.
    private static readonly byte[] Escaped = [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), .. "\"\\"u8];
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(Escaped);
    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(Encoding.ASCII.GetString(Escaped));

    private readonly int most;
    private byte[] bytes;
    private int length;

    /// <param name="capacity">Bytes to begin with; a good guess saves growing.</param>
    /// <param name="most">
    /// With more bytes than these it does not grow, but throws <see cref="ResponseTooLargeException"/>.
    /// </param>
    public JsonBuffer(int capacity = 4096, int most = int.MaxValue)
    {
        this.most = most;
        bytes = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>Bytes written. Setting it to an earlier value takes back what was written since.</summary>
    public int Length
    {
        get => length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, length);
            length = value;
        }
    }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public ReadOnlySpan<byte> WrittenSpan => bytes.AsSpan(0, length);

    /// <summary>
    /// Room for at least <paramref name="size"/> more bytes; <see cref="Advance"/> says how many were used.
    /// </summary>
    public Span<byte> Room(int size)
    {
        if (bytes.Length - length < size) Grow(size);
        return bytes.AsSpan(length);
    }

    public void Advance(int count) => length += count;

    public void Byte(byte value)
    {
        if (length == bytes.Length) Grow(1);
        bytes[length++] = value;
    }

    /// <summary>A comma, unless an object or a list has just begun.</summary>
    public void Comma()
    {
        if (bytes[length - 1] is not ((byte)'{' or (byte)'[')) Byte((byte)',');
    }

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        length += written;
    }

    /// <summary>A double in the shortest form that reads back the same.</summary>
    public void Number(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            Number((long)value);
            return;
        }
        value.TryFormat(Room(32), out var written, "R", CultureInfo.InvariantCulture);
        length += written;
    }

    public void Number(decimal value)
    {
        value.TryFormat(Room(40), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>A JSON string of UTF-16 text; a lone surrogate becomes U+FFFD.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        while (true)
        {
            var plain = text.IndexOfAny(EscapedChars);
            var run = plain < 0 ? text : text[..plain];
            Utf8.FromUtf16(run, Room(run.Length * 3), out _, out var written);
            length += written;
            if (plain < 0) break;
            Escape((byte)text[plain]);
            text = text[(plain + 1)..];
        }
        Byte((byte)'"');
    }

    /// <summary>A JSON string of text that is UTF-8 already.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        Byte((byte)'"');
        while (true)
        {
            var plain = utf8.IndexOfAny(EscapedBytes);
            if (plain < 0) break;
            Raw(utf8[..plain]);
            Escape(utf8[plain]);
            utf8 = utf8[(plain + 1)..];
        }
        Raw(utf8);
        Byte((byte)'"');
    }

    /// <summary>A JSON string of bytes in base64url (RFC 4648 §5), without padding.</summary>
    public void Base64Url(ReadOnlySpan<byte> value)
    {
        var room = Room(System.Buffers.Text.Base64Url.GetEncodedLength(value.Length) + 2);
        room[0] = (byte)'"';
        var written = System.Buffers.Text.Base64Url.EncodeToUtf8(value, room[1..]);
        room[written + 1] = (byte)'"';
        length += written + 2;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    public override string ToString() => Encoding.UTF8.GetString(WrittenSpan);

    private void Escape(byte character)
    {
        Byte((byte)'\\');
        var index = "\"\\\b\f\n\r\t"u8.IndexOf(character);
        Byte(index < 0 ? (byte)'u' : "\"\\bfnrt"u8[index]);
        if (index >= 0) return;
        Utf8Formatter.TryFormat(character, Room(4), out var written, new StandardFormat('X', 4));
        length += written;
    }

    private void Grow(int size)
    {
        if (length > most) throw new ResponseTooLargeException(most);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
