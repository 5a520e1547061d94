using System.Diagnostics;

namespace Storefront.Benchmarks.Load;

/// <summary>So many moments a second; one that comes late does not put off those after it.</summary>
internal sealed class Pace(int perSecond)
{
    private readonly long start = Stopwatch.GetTimestamp();
    private long moments;

    /// <summary>Waits for the next moment.</summary>
    public async Task Next(CancellationToken cancel)
    {
        var due = TimeSpan.FromSeconds((double)moments++ / perSecond) - Stopwatch.GetElapsedTime(start);
        if (due > TimeSpan.Zero) await Task.Delay(due, cancel);
    }
}
