using FsCheck;
using FsCheck.Fluent;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

public sealed class LargestRemainderTests
{
    private static Arbitrary<long> AnyAmount { get; } =
        Gen.OneOf(Gen.Choose(0, 5000).Select(small => (long)small), Large()).ToArbitrary();

    private static Arbitrary<long[]> AnyWeights { get; } =
        Gen.OneOf(Gen.Choose(0, 100).Select(small => (long)small), Large())
            .NonEmptyListOf().Select(weights => weights.ToArray())
            .Where(weights => weights.Any(weight => weight > 0)).ToArbitrary();

    [Theory]
    [InlineData(5000, "10 10 80", "500 500 4000")]
    [InlineData(1, "10 10 80", "0 0 1")]
    [InlineData(5, "10 10 80", "1 0 4")]
    [InlineData(99, "10 10 80", "10 10 79")]
    [InlineData(0, "10 10 80", "0 0 0")]
    [InlineData(1000, "1 1 1", "334 333 333")]
    [InlineData(10, "0 1 0 1", "0 5 0 5")]
    [InlineData(7, "3", "7")]
    [InlineData(long.MaxValue, "1 1", "4611686018427387904 4611686018427387903")]
    [InlineData(long.MaxValue, "9223372036854775807 9223372036854775807", "4611686018427387904 4611686018427387903")]
    public void Divides_to_the_last_fen(long amount, string weights, string parts) =>
        Assert.Equal(Numbers(parts), LargestRemainder.Divide(amount, Numbers(weights)));

    [Theory]
    [InlineData(1, "")]
    [InlineData(1, "0 0")]
    [InlineData(1, "2 -1")]
    [InlineData(-1, "1 1")]
    public void Refuses_what_divides_nothing(long amount, string weights) =>
        Assert.ThrowsAny<ArgumentException>(() => LargestRemainder.Divide(amount, Numbers(weights)));

    [Fact]
    public void The_parts_add_up_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyWeights,
        (amount, weights) => Sum(LargestRemainder.Divide(amount, weights)) == amount));

    [Fact]
    public void No_part_is_a_whole_fen_from_its_exact_share() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyWeights,
        (amount, weights) => LargestRemainder.Divide(amount, weights).Zip(weights).All(part =>
            System.Numerics.BigInteger.Abs(
                (System.Numerics.BigInteger)part.First * (System.Numerics.BigInteger)Sum(weights)
                - (System.Numerics.BigInteger)amount * part.Second)
            < (System.Numerics.BigInteger)Sum(weights))));

    [Fact]
    public void More_weight_never_gets_less_and_equals_differ_by_a_fen_in_order() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyAmount, AnyWeights, (amount, weights) =>
        {
            var parts = LargestRemainder.Divide(amount, weights);
            return Enumerable.Range(0, parts.Length).All(one => Enumerable.Range(0, one).All(before =>
                weights[before] >= weights[one] ? parts[before] >= parts[one] : parts[before] <= parts[one]));
        }));

    private static Gen<long> Large() => Gen.Choose(0, int.MaxValue).Select(
        some => long.MaxValue - (long)some * some);

    private static Int128 Sum(long[] parts) => parts.Aggregate(default(Int128), (sum, part) => sum + part);

    private static long[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
