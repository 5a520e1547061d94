using System.Security.Cryptography;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// Lets a message through to the XML reader, takes its SHA-256, and stops one that would fill the memory:
/// the XML reader holds a whole text, attribute or CDATA section at once, so none may be longer than the limit.
/// </summary>
internal sealed class MarkupGuard(Stream inner, int bytesWithoutMarkupMax = 1 << 20) : Stream
{
    private enum Inside { Markup, Comment, CharacterData }

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Inside inside;
    private int bytesWithoutMarkup;
    private int matched;

    /// <summary>True once a run without markup was longer than the limit; the stream then throws.</summary>
    public bool IsTripped { get; private set; }

    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        BytesRead += read;
        hash.AppendData(buffer[..read]);
        Watch(buffer[..read]);
        return read;
    }

    /// <summary>Reads what the XML reader left, and answers the SHA-256 of the whole.</summary>
    public string Digest()
    {
        var rest = new byte[64 * 1024];
        int read;
        while ((read = inner.Read(rest)) > 0)
        {
            BytesRead += read;
            hash.AppendData(rest.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var length = inside switch
            {
                Inside.Comment => To("-->"u8, bytes),
                Inside.CharacterData => To("]]>"u8, bytes),
                _ => ToMarkup(bytes)
            };
            bytes = bytes[length..];
        }
    }

    private int ToMarkup(ReadOnlySpan<byte> bytes)
    {
        if (matched > 0) return Open(bytes[0]);
        var at = bytes.IndexOf((byte)'<');
        if (at < 0)
        {
            Count(bytes.Length);
            return bytes.Length;
        }

        Count(at);
        bytesWithoutMarkup = 0;
        matched = 1;
        return at + 1;
    }

    /// <summary>
    /// After a '&lt;': a comment or CDATA section may hold further ones, so it is looked at on its own.
    /// </summary>
    private int Open(byte next)
    {
        // UTF-16 writes a zero byte beside each of these letters.
        if (next == 0) return 1;
        if (matched < "<!--".Length && next == "<!--"u8[matched]) matched++;
        else if (matched >= 2 && matched < "<![CDATA[".Length && next == "<![CDATA["u8[matched]) matched++;
        else
        {
            matched = 0;
            return 0;
        }

        if (matched == "<!--".Length && next == '-') Enter(Inside.Comment);
        else if (matched == "<![CDATA[".Length) Enter(Inside.CharacterData);
        return 1;
    }

    private void Enter(Inside place)
    {
        inside = place;
        matched = 0;
    }

    private int To(ReadOnlySpan<byte> end, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 0) continue;
            if (bytes[at] == end[matched]) matched++;
            else if (matched < 2 || bytes[at] != end[0]) matched = bytes[at] == end[0] ? 1 : 0;
            if (matched < end.Length) continue;
            Enter(Inside.Markup);
            bytesWithoutMarkup = 0;
            return at + 1;
        }

        // The XML reader skips comments without keeping them.
        if (inside == Inside.CharacterData) Count(bytes.Length);
        return bytes.Length;
    }

    private void Count(int bytes)
    {
        bytesWithoutMarkup += bytes;
        if (bytesWithoutMarkup <= bytesWithoutMarkupMax) return;
        IsTripped = true;
        throw new InvalidDataException($"A text of more than {bytesWithoutMarkupMax} bytes without markup.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => inner.Length;
    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
