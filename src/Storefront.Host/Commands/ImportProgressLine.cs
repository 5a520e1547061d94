using System.Globalization;
using System.Text;
using Storefront.Catalog.Import;

namespace Storefront.Host.Commands;

/// <summary>
/// A line that says how far an import is: rewritten in place on a terminal, a new one every few seconds in a file.
/// </summary>
internal sealed class ImportProgressLine(TextWriter output, bool isRewritten, TimeProvider clock)
    : IProgress<ImportProgress>
{
    // From less of the whole, what is left would be a guess.
    private const double DoneMin = 0.01;

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
        var text = new StringBuilder(ShownText.Of(at.File));
        text.Append(CultureInfo.InvariantCulture, $": {at.Rows:N0} rows");
        var rate = at.Rows / elapsed.TotalSeconds;
        if (rate >= 1) text.Append(CultureInfo.InvariantCulture, $", {rate:N0} a second");
        var done = at.BytesTotal == 0 ? 1 : (double)at.BytesRead / at.BytesTotal;
        if (done < DoneMin) return text.ToString();
        var left = elapsed * ((1 - done) / done);
        return text.Append(CultureInfo.InvariantCulture, $", {done:P0} done, {left:h\\:mm\\:ss} left").ToString();
    }
}
