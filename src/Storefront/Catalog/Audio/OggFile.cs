using System.Buffers.Binary;

namespace Storefront.Catalog.Audio;

/// <summary>Ogg (RFC 3533) with Vorbis, Opus or FLAC: the last page says how many samples were before it.</summary>
internal static class OggFile
{
    private const int PageHeaderBytes = 27;
    private const int PageBytesMax = 65_307;
    private const byte EndOfStream = 4;

    public static async Task<TimeSpan?> Duration(AudioBytes bytes, CancellationToken cancel)
    {
        var first = (await bytes.At(0, PageHeaderBytes + 255 + 64, cancel)).ToArray();
        if (first.Length < PageHeaderBytes) return null;
        var serial = Serial(first);
        var (rate, skipped) = Codec(first.AsSpan(Math.Min(PageHeaderBytes + first[26], first.Length)));
        if (rate == 0) return null;
        var tailBytes = (int)Math.Min(bytes.Length, PageBytesMax);
        var tail = (await bytes.At(bytes.Length - tailBytes, tailBytes, cancel)).ToArray();
        var samples = LastPosition(tail, serial) - skipped;
        return samples > 0 ? TimeSpan.FromSeconds((double)samples / rate) : null;
    }

    /// <summary>Samples a second, and samples at the beginning that are not to be heard; 0 for no audio.</summary>
    private static (long Rate, long Skipped) Codec(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 31) return (packet.Length >= 19 ? Opus(packet) : (0, 0));
        if (packet.StartsWith("\u0001vorbis"u8)) return (BinaryPrimitives.ReadUInt32LittleEndian(packet[12..]), 0);
        if (packet.StartsWith("\u007FFLAC"u8) && packet[9..].StartsWith("fLaC"u8))
            return (BinaryPrimitives.ReadUInt32BigEndian(packet[27..]) >> 12, 0);
        return Opus(packet);
    }

    // RFC 7845 §4: positions count at 48 kHz whatever the input was.
    private static (long Rate, long Skipped) Opus(ReadOnlySpan<byte> packet) => packet.StartsWith("OpusHead"u8)
        ? (48_000, BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]))
        : (0, 0);

    // A stream that does not say where it ends was cut off.
    private static long LastPosition(ReadOnlySpan<byte> tail, uint serial)
    {
        for (var at = tail.LastIndexOf("OggS"u8); at >= 0; at = tail[..at].LastIndexOf("OggS"u8))
        {
            var page = tail[at..];
            if (page.Length < PageHeaderBytes || Serial(page) != serial) continue;
            return (page[5] & EndOfStream) != 0 ? BinaryPrimitives.ReadInt64LittleEndian(page[6..]) : 0;
        }
        return 0;
    }

    private static uint Serial(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page[14..]);
}
