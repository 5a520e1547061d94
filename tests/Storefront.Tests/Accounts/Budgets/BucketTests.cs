using FsCheck;
using FsCheck.Fluent;
using Storefront.Accounts.Budgets;
using Storefront.GraphQL.Execution.Pricing;

namespace Storefront.Tests.Accounts.Budgets;

/// <summary>The arithmetic of a bucket on one host, with a clock that the tests move.</summary>
public sealed class BucketTests
{
    private static readonly Budget Budget = new("one", Size: 100, RefillPerSecond: 10, Ceiling: 100);

    private readonly MovedClock clock = new();

    // Each step is what happens, then what is left: "take 30", "owe 30", "wait 2".
    [Theory]
    [InlineData("take 30", 70)]
    [InlineData("take 30, wait 2", 90)]
    [InlineData("take 30, wait 60", 100)]
    [InlineData("take 70, take 31", 30)]
    [InlineData("take 70, take 31, wait 1, take 31", 9)]
    [InlineData("owe 130", -30)]
    [InlineData("owe 130, wait 2, take 1", -10)]
    [InlineData("owe 130, wait 4, take 10", 0)]
    public void Is_emptied_by_operations_and_filled_by_the_clock(string steps, int left)
    {
        var buckets = new Buckets(clock);
        foreach (var step in steps.Split(", ").Select(step => step.Split(' ')))
        {
            var amount = int.Parse(step[1], System.Globalization.CultureInfo.InvariantCulture);
            if (step[0] == "wait") clock.Move(TimeSpan.FromSeconds(amount));
            else buckets.Take(Budget, amount, isOwed: step[0] == "owe");
        }
        Assert.Equal(left, buckets.Available(Budget));
    }

    [Fact]
    public void Says_how_long_to_wait()
    {
        var buckets = new Buckets(clock);
        buckets.Take(Budget, 95, isOwed: false);
        Assert.Equal(new Charge(false, 5, TimeSpan.FromSeconds(2.5)), buckets.Take(Budget, 30, isOwed: false));
    }

    [Fact]
    public void Is_forgotten_when_it_is_full_and_told()
    {
        var buckets = new Buckets(clock);
        buckets.Take(Budget, 20, isOwed: false);
        buckets.ForgetFull();
        Assert.NotNull(buckets.Find("one"));
        buckets.Find("one")!.Send();
        clock.Move(TimeSpan.FromSeconds(2));
        buckets.ForgetFull();
        Assert.Null(buckets.Find("one"));
        Assert.Equal(100, buckets.Available(Budget));
    }

    [Fact]
    public void Never_gives_more_than_it_held_and_got() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 60), Gen.Choose(0, 3_000)).ListOf().ToArbitrary(), steps =>
        {
            var buckets = new Buckets(clock);
            var (taken, seconds) = (0, 0.0);
            foreach (var (price, milliseconds) in steps)
            {
                if (buckets.Take(Budget, price, isOwed: false).IsTaken) taken += price;
                Assert.InRange(taken, 0, Budget.Size + Budget.RefillPerSecond * seconds + 1e-6);
                clock.Move(TimeSpan.FromMilliseconds(milliseconds));
                seconds += milliseconds / 1000.0;
            }
        }).QuickCheckThrowOnFailure();

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => now.Ticks;

        public void Move(TimeSpan by) => now += by;
    }
}
