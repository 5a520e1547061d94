namespace Storefront.Catalog.Audio;

/// <summary>A file of frames alone, MP3 or AAC, perhaps with tags around them.</summary>
/// <remarks>
/// It plays as long as its frames: headers that state a length are optional and often wrong. Ten minutes have 23,000.
/// </remarks>
internal static class FrameFile
{
    // Tags at the end are mostly smaller; more that is no frame is no tag.
    private const int TailBytesMax = 1024 * 1024;

    public static async Task<(AudioFormat Format, TimeSpan? Duration)> Read(
        AudioBytes bytes, CancellationToken cancel)
    {
        var at = await AfterTag(bytes, cancel);
        if (FrameHeader.Read((await bytes.At(at, 8, cancel)).Span) is not { } first) return default;
        var duration = TimeSpan.Zero;
        var frames = 0;
        // What stands at the front of the frames may be a note about them in a frame of its own, which is silent.
        if (await IsNote(bytes, at, first, cancel)) at += first.Bytes;
        while (FrameHeader.Read((await bytes.At(at, 8, cancel)).Span) is { } frame && frame.Format == first.Format)
        {
            if (at + frame.Bytes > bytes.Length) break;
            at += frame.Bytes;
            duration += frame.Duration;
            frames++;
        }
        // Two bytes that look like a header are in every large file; a second one right after a frame is not.
        return frames > 2 && bytes.Length - at <= TailBytesMax ? (first.Format, duration) : default;
    }

    // ID3v2: ten bytes, of which four have seven bits each of the tag's length.
    private static async Task<long> AfterTag(AudioBytes bytes, CancellationToken cancel)
    {
        long at = 0;
        while ((await bytes.At(at, 10, cancel)).Span is
            [(byte)'I', (byte)'D', (byte)'3', _, _, var flags, < 128 and var a, < 128 and var b, < 128 and var c,
                < 128 and var d])
        {
            var hasFooter = (flags & 0x10) != 0;
            at += 10 + (a << 21 | b << 14 | c << 7 | d) + (hasFooter ? 10 : 0);
        }
        return at;
    }

    private static async Task<bool> IsNote(
        AudioBytes bytes, long at, FrameHeader first, CancellationToken cancel)
    {
        if (first.Format != AudioFormat.Mp3) return false;
        var frame = (await bytes.At(at, Math.Min(first.Bytes, 64), cancel)).Span;
        return frame.IndexOf("Xing"u8) > 0 || frame.IndexOf("Info"u8) > 0 || frame.IndexOf("VBRI"u8) > 0;
    }
}
