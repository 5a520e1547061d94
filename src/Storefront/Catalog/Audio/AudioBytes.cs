namespace Storefront.Catalog.Audio;

/// <summary>A file that is read here and there; what is near is read once.</summary>
internal sealed class AudioBytes(Stream file)
{
    private readonly byte[] window = new byte[64 * 1024];
    private long windowStart;
    private int windowLength;

    public long Length => file.Length;

    /// <summary>Some bytes from a position; fewer where the file ends. They hold until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> At(long position, int count, CancellationToken cancel)
    {
        if (position < windowStart || position + count > windowStart + windowLength) await Fill(position, cancel);
        var from = (int)(position - windowStart);
        return window.AsMemory(from, Math.Clamp(windowLength - from, 0, count));
    }

    private async Task Fill(long position, CancellationToken cancel)
    {
        (windowStart, windowLength) = (position, 0);
        if (position >= file.Length) return;
        file.Position = position;
        windowLength = await file.ReadAtLeastAsync(window, window.Length, throwOnEndOfStream: false, cancel);
    }
}
