namespace Storefront.Catalog.Audio;

/// <summary>What a file's own headers say of it; its name and what the sender says of it are not asked.</summary>
/// <param name="Format">What kind of file it is.</param>
/// <param name="DurationMs">How long it plays, in milliseconds.</param>
public sealed record AudioFile(AudioFormat Format, long DurationMs)
{
    /// <summary>Reads a file; null when it is no audio that is taken here, or lacks a part.</summary>
    public static async Task<AudioFile?> Read(Stream file, CancellationToken cancel)
    {
        var bytes = new AudioBytes(file);
        var start = await bytes.At(0, 12, cancel);
        if (start.Length < 12) return null;
        var (format, duration) = start.Span switch
        {
            [(byte)'R', (byte)'I' or (byte)'F', (byte)'F' or (byte)'6', (byte)'F' or (byte)'4', ..]
                => (AudioFormat.Wav, await WavFile.Duration(bytes, cancel)),
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..]
                => (AudioFormat.Flac, await FlacFile.Duration(bytes, cancel)),
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..]
                => (AudioFormat.Ogg, await OggFile.Duration(bytes, cancel)),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..]
                => (AudioFormat.M4a, await Mp4File.Duration(bytes, cancel)),
            _ => await FrameFile.Read(bytes, cancel),
        };
        return duration is { } known ? new AudioFile(format, (long)known.TotalMilliseconds) : null;
    }
}
