namespace Storefront;

/// <summary>A point in time as the shop keeps it: UTC, to the microsecond.</summary>
public static class Instant
{
    /// <summary>The instant in UTC, rounded to the nearest microsecond.</summary>
    public static DateTimeOffset Rounded(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        var past = ticks % TimeSpan.TicksPerMicrosecond;
        var rounded = ticks - past + (past * 2 >= TimeSpan.TicksPerMicrosecond ? TimeSpan.TicksPerMicrosecond : 0);
        return new DateTimeOffset(Math.Min(rounded, LastTicks), TimeSpan.Zero);
    }

    private static readonly long LastTicks =
        DateTimeOffset.MaxValue.Ticks - DateTimeOffset.MaxValue.Ticks % TimeSpan.TicksPerMicrosecond;
}
