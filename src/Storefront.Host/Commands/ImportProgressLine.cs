using System.Globalization;
using Storefront.Catalog.Import;

namespace Storefront.Host.Commands;

/// <summary>
/// A line that says how far an import is: rewritten in place on a terminal, a new one every few seconds in a file.
/// </summary>
internal sealed class ImportProgressLine(TextWriter output, bool isRewritten, TimeProvider clock)
    : IProgress<ImportProgress>
{
    private readonly TimeSpan pause = TimeSpan.FromSeconds(isRewritten ? 0.2 : 5);
    private readonly long start = clock.GetTimestamp();
    private long last = clock.GetTimestamp();
    private int width;

    public void Report(ImportProgress value)
    {
        if (clock.GetElapsedTime(last) < pause) return;
        last = clock.GetTimestamp();
        var text = Text(value, clock.GetElapsedTime(start));
        if (isRewritten) output.Write($"\r{text.PadRight(width)}");
        else output.WriteLine(text);
        width = text.Length;
    }

    public void End()
    {
        if (isRewritten && width > 0) output.Write($"\r{new string(' ', width)}\r");
    }

    private static string Text(ImportProgress at, TimeSpan elapsed)
    {
        var rate = at.Rows / elapsed.TotalSeconds;
        var done = at.BytesTotal == 0 ? 1 : (double)at.BytesRead / at.BytesTotal;
        var left = done > 0 ? elapsed * ((1 - done) / done) : TimeSpan.Zero;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{at.File}: {at.Rows:N0} rows, {rate:N0} a second, {done:P0} done, {left:h\\:mm\\:ss} left");
    }
}
