using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Catalog.Import.Csv;

/// <summary>What a source says about a noun, in 64 bits; equal ones change nothing.</summary>
internal sealed class ContentDigest
{
    // To be raised when the same words come to mean something else to the catalogue: the next import replaces all.
    private const byte Edition = 1;

    private readonly ArrayBufferWriter<byte> said = new(1024);

    public ContentDigest() => said.Write([Edition]);

    public void Add(string? text)
    {
        var length = text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32LittleEndian(said.GetSpan(4), text is null ? -1 : length);
        said.Advance(4);
        if (text is not null) said.Advance(Encoding.UTF8.GetBytes(text, said.GetSpan(length)));
    }

    public long Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(said.WrittenSpan, digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
