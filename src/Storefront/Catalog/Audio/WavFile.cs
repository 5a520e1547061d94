using System.Buffers.Binary;

namespace Storefront.Catalog.Audio;

/// <summary>RIFF/WAVE, and RF64 (EBU Tech 3306) beyond 4 GiB: chunks of a name, a length and contents.</summary>
internal static class WavFile
{
    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;

    // A program that writes into a pipe, and RF64, put this where they do not know or have no room for a length.
    private const uint NoLength = 0xFFFFFFFF;

    public static async Task<TimeSpan?> Duration(AudioBytes bytes, CancellationToken cancel)
    {
        if (!(await bytes.At(8, 4, cancel)).Span.SequenceEqual("WAVE"u8)) return null;
        long bytesPerSecond = 0, dataBytes64 = 0;
        for (long at = 12; (await bytes.At(at, 36, cancel)) is { Length: >= 8 } chunk;)
        {
            var name = chunk.Span[..4];
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Span[4..]);
            if (name.SequenceEqual("ds64"u8) && chunk.Length >= 24)
                dataBytes64 = BinaryPrimitives.ReadInt64LittleEndian(chunk.Span[16..]);
            if (name.SequenceEqual("fmt "u8)) bytesPerSecond = BytesPerSecond(chunk.Span[8..]);
            if (name.SequenceEqual("data"u8))
            {
                var rest = bytes.Length - at - 8;
                if (length == NoLength) length = dataBytes64 > 0 ? dataBytes64 : rest;
                return bytesPerSecond > 0 && length <= rest ? Seconds(length, bytesPerSecond) : null;
            }
            at += 8 + length + (length & 1);
        }
        return null;
    }

    private static long BytesPerSecond(ReadOnlySpan<byte> format)
    {
        if (format.Length < 16) return 0;
        var tag = BinaryPrimitives.ReadUInt16LittleEndian(format);
        return tag is Pcm or Float or Extensible ? BinaryPrimitives.ReadUInt32LittleEndian(format[8..]) : 0;
    }

    private static TimeSpan Seconds(long bytes, long bytesPerSecond) =>
        TimeSpan.FromSeconds((double)bytes / bytesPerSecond);
}
