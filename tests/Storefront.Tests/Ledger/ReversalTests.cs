using FsCheck;
using FsCheck.Fluent;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

public sealed class ReversalTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    // What a payer loses goes to several accounts, in amounts from a fen to nearly all there is.
    private static Arbitrary<LedgerEntry> AnySale { get; } = Gen.OneOf(
            Gen.Choose(1, 5000).Select(small => (long)small),
            Gen.Choose(1, int.MaxValue).Select(some => long.MaxValue / 20 - (long)some))
        .NonEmptyListOf().Select(gains => Sale([.. gains.Take(12)])).ToArbitrary();

    private static Arbitrary<double[]> AnyFractions { get; } =
        Gen.Choose(1, 999).Select(part => part / 1000.0).ArrayOf().ToArbitrary();

    [Fact]
    public void The_whole_is_every_posting_negated_in_its_place()
    {
        var back = Reversal.Of(Sale(500, 500, 4000), [], Refund(1), Now);
        Assert.Equal((EntryKind.Reversal, Sale().Id), (back.Kind, back.ReversesId));
        Assert.Equal("1:5000 2:-500 3:-500 4:-4000", Shown(back));
    }

    [Fact]
    public void Parts_follow_the_postings_and_end_exactly()
    {
        var sale = Sale(500, 500, 4000);
        var first = Reversal.Of(sale, [], Refund(1), Now, 1);
        var second = Reversal.Of(sale, [first], Refund(2), Now, 1666);
        var rest = Reversal.Of(sale, [first, second], Refund(3), Now);
        Assert.Equal(
            ["1:1 4:-1", "1:1666 2:-167 3:-166 4:-1333", "1:3333 2:-333 3:-334 4:-2666"],
            new[] { first, second, rest }.Select(Shown));
    }

    [Fact]
    public void Parts_that_add_up_to_the_amount_add_up_to_each_posting() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnySale, AnyFractions, (sale, fractions) =>
        {
            var backs = TakenBack(sale, fractions);
            return sale.Postings.All(posting => posting.Amount.AmountMinor
                == -backs.SelectMany(back => back.Postings).Where(back => back.Position == posting.Position)
                    .Sum(back => back.Amount.AmountMinor));
        }));

    [Fact]
    public void No_part_goes_the_wrong_way() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnySale, AnyFractions, (sale, fractions) => TakenBack(sale, fractions).All(back => back.Postings.All(
            part => Math.Sign(part.Amount.AmountMinor)
                == -Math.Sign(sale.Postings[part.Position - 1].Amount.AmountMinor)))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_is_no_part(long amount) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Reversal.Of(Sale(1), [], Refund(1), Now, amount));

    [Fact]
    public void More_than_is_left_is_refused()
    {
        var sale = Sale(3, 2);
        Assert.Throws<InvalidOperationException>(() => Reversal.Of(sale, [], Refund(1), Now, 6));
        var whole = Reversal.Of(sale, [], Refund(1), Now, 5);
        Assert.Throws<InvalidOperationException>(() => Reversal.Of(sale, [whole], Refund(2), Now, 1));
        Assert.Throws<InvalidOperationException>(() => Reversal.Of(sale, [whole], Refund(2), Now));
        Assert.Throws<InvalidOperationException>(() => Reversal.Of(whole, [], Refund(2), Now));
    }

    private static List<LedgerEntry> TakenBack(LedgerEntry sale, double[] fractions)
    {
        var backs = new List<LedgerEntry>();
        var left = -sale.Postings[0].Amount.AmountMinor;
        foreach (var fraction in fractions)
        {
            var part = (long)(left * fraction);
            if (part == 0) continue;
            backs.Add(Reversal.Of(sale, backs, Refund(backs.Count), Now, part));
            left -= part;
        }
        backs.Add(Reversal.Of(sale, backs, Refund(backs.Count), Now));
        return backs;
    }

    private static LedgerEntry Sale(params long[] gains) => new(
        EntryKind.Sale, Cause.Of(CauseKind.OrderLine, 1), Now,
        [
            new Posting(AccountKey.Clearing, gains.Length == 0 ? -1 : -gains.Sum(), CurrencyCode.CNY),
            .. (gains.Length == 0 ? [1] : gains).Select((gain, index) =>
                new Posting(AccountKey.RoyaltyPayable(index + 1), gain, CurrencyCode.CNY)),
        ]);

    private static Cause Refund(int number) => Cause.Of(CauseKind.Refund, number);

    private static string Shown(LedgerEntry entry) => string.Join(
        ' ', entry.Postings.Select(posting => $"{posting.Position}:{posting.Amount.AmountMinor}"));
}
