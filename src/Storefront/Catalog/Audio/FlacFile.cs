using System.Buffers.Binary;

namespace Storefront.Catalog.Audio;

/// <summary>FLAC (RFC 9639): the first block, STREAMINFO, says how many samples there are.</summary>
internal static class FlacFile
{
    private const int StreamInfoBytes = 34;

    public static async Task<TimeSpan?> Duration(AudioBytes bytes, CancellationToken cancel)
    {
        var start = await bytes.At(4, 4 + StreamInfoBytes, cancel);
        return await HasFrames(bytes, cancel) ? Duration(start.Span) : null;
    }

    /// <summary>What a STREAMINFO block with its header says; null when it is none, or says nothing.</summary>
    public static TimeSpan? Duration(ReadOnlySpan<byte> block)
    {
        if (block.Length < 4 + StreamInfoBytes || (block[0] & 0x7F) != 0) return null;
        // §8.2: sizes of blocks and frames, then 20 bits of rate, 3 of channels, 5 of depth and 36 of samples.
        var packed = BinaryPrimitives.ReadUInt64BigEndian(block[14..]);
        var (rate, samples) = (packed >> 44, packed & 0xF_FFFF_FFFF);
        return rate == 0 || samples == 0 ? null : TimeSpan.FromSeconds((double)samples / rate);
    }

    // After the last of the blocks the first frame begins, with fourteen bits set and one not (§9.1).
    private static async Task<bool> HasFrames(AudioBytes bytes, CancellationToken cancel)
    {
        for (long at = 4; (await bytes.At(at, 4, cancel)) is { Length: 4 } header;)
        {
            var isLast = (header.Span[0] & 0x80) != 0;
            at += 4 + (BinaryPrimitives.ReadInt32BigEndian(header.Span) & 0xFF_FFFF);
            if (isLast) return (await bytes.At(at, 2, cancel)).Span is [0xFF, 0xF8 or 0xF9];
        }
        return false;
    }
}
