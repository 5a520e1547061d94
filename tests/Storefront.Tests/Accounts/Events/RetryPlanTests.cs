using Storefront.Accounts.Events;

namespace Storefront.Tests.Accounts.Events;

public sealed class RetryPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Tries_often_at_first_and_seldom_later()
    {
        var tries = Tries(() => 0.5).Select(at => $"{at - Start}");
        Assert.Equal(
            [
                "00:00:00", "00:00:05", "00:00:20", "00:01:05", "00:03:20", "00:10:05", "00:30:20", "01:31:05",
                "04:33:20", "08:33:20", "12:33:20", "16:33:20", "20:33:20", "1.00:00:00",
            ],
            tries);
    }

    [Fact]
    public void Ends_after_a_day_whatever_the_chance() => Assert.All(Enumerable.Range(0, 1_000), seed =>
    {
        var random = new Random(seed);
        var tries = Tries(random.NextDouble);
        Assert.Equal(Start + TimeSpan.FromHours(24), tries[^1]);
        Assert.InRange(tries.Count, 13, 16);
        Assert.Equal(tries.Distinct().Order(), tries);
    });

    [Fact]
    public void Comes_at_different_times_for_what_failed_together() => Assert.Equal(
        ["00:00:04", "00:00:05", "00:00:06"],
        ((double[])[0, 0.5, 1]).Select(jitter => $"{Tries(() => jitter)[1] - Start}"));

    /// <summary>When an event is tried whose receiver never takes it.</summary>
    private static List<DateTimeOffset> Tries(Func<double> jitter)
    {
        var giveUpAt = Start + RetryPlan.Patience;
        var tries = new List<DateTimeOffset> { Start };
        while (tries[^1] < giveUpAt)
            tries.Add(RetryPlan.Next(tries.Count, tries[^1], giveUpAt, jitter()));
        return tries;
    }
}
