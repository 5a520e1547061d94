namespace Storefront.Accounts.Events;

/// <summary>When an event is sent again that its receiver did not take.</summary>
public static class RetryPlan
{
    /// <summary>How long it is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>How long a host that sends an event has it to itself; longer than any answer is waited for.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>
    /// 5 seconds after the first try, three times as long after each further one, four hours at most; a fifth more or
    /// less, so that what failed together does not come again together. The last try is when the patience ends.
    /// </summary>
    /// <param name="tries">How many there were, at least 1.</param>
    /// <param name="now">When the last one was.</param>
    /// <param name="giveUpAt">When the patience ends.</param>
    /// <param name="jitter">From 0 to 1, at random.</param>
    public static DateTimeOffset Next(int tries, DateTimeOffset now, DateTimeOffset giveUpAt, double jitter)
    {
        var pause = Math.Min(First.TotalSeconds * Math.Pow(3, tries - 1), Longest.TotalSeconds);
        var next = now + TimeSpan.FromSeconds(pause * (0.8 + 0.4 * jitter));
        return next < giveUpAt ? next : giveUpAt;
    }
}
