namespace Storefront.Tests;

/// <summary>A clock that is some days ahead, and by which a wait of a minute is short.</summary>
internal sealed class LaterClock(int days) : TimeProvider
{
    private const int Faster = 100;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Faster : dueTime, period);
}
