using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Storefront.Catalog;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

public sealed class RoyaltySplitTests
{
    private const string AllRoles = "1 Lyricist A; 2 Composer B; 3 Producer C";

    [Theory]
    [InlineData(5000, "L:A=500 C:B=500 P:C=4000")]
    [InlineData(500, "L:A=50 C:B=50 P:C=400")]
    [InlineData(1, "L:A=0 C:B=0 P:C=1")]
    [InlineData(2, "L:A=0 C:B=0 P:C=2")]
    [InlineData(5, "L:A=1 C:B=0 P:C=4")]
    [InlineData(99, "L:A=10 C:B=10 P:C=79")]
    [InlineData(0, "L:A=0 C:B=0 P:C=0")]
    [InlineData(long.MaxValue, "L:A=922337203685477581 C:B=922337203685477581 P:C=7378697629483820645")]
    public void A_tenth_for_the_words_a_tenth_for_the_music_the_rest_for_the_recording(long amount, string parts) =>
        Assert.Equal(parts, Split(amount, AllRoles));

    [Theory]
    [InlineData("1 Lyricist A; 2 Lyricist B; 3 Composer C; 4 Producer D", "L:A=50 L:B=50 C:C=100 P:D=800")]
    [InlineData("1 Lyricist A 60; 2 Lyricist B 40; 3 Composer C; 4 Producer D", "L:A=60 L:B=40 C:C=100 P:D=800")]
    [InlineData("1 Producer A; 2 Producer B; 3 Producer C", "L:?=100 C:?=100 P:A=267 P:B=267 P:C=266")]
    [InlineData("3 Producer A; 2 Producer B; 1 Producer C", "L:?=100 C:?=100 P:C=267 P:B=267 P:A=266")]
    public void Several_in_one_role_share_it(string credits, string parts) =>
        Assert.Equal(parts, Split(1000, credits));

    [Theory]
    [InlineData("1 Producer A 33.33; 2 Producer B 33.33; 3 Producer C 33.33", "P:A=267 P:B=267 P:C=266")]
    [InlineData("1 Producer A 33.33; 2 Producer B 33.33; 3 Producer C 33.31", "P:A=267 P:B=267 P:C=266")]
    [InlineData("1 Producer A 33; 2 Producer B 33; 3 Producer C 33", "P:A=267 P:B=267 P:C=266")]
    [InlineData("1 Producer A 60; 2 Producer B 60", "P:A=400 P:B=400")]
    [InlineData("1 Producer A 50; 2 Producer B; 3 Producer C", "P:A=400 P:B=200 P:C=200")]
    [InlineData("1 Producer A 100; 2 Producer B", "P:A=800 P:B=0")]
    [InlineData("1 Producer A 0; 2 Producer B 100", "P:A=0 P:B=800")]
    public void Shares_that_nearly_add_up_do(string credits, string parts) =>
        Assert.Equal($"L:?=100 C:?=100 {parts}", Split(1000, credits));

    [Theory]
    [InlineData("", "L:?=100 C:?=100 P:?=800")]
    [InlineData("1 Performer A; 2 Engineer B; 3 CoProducer C; 4 ExecutiveProducer D", "L:?=100 C:?=100 P:?=800")]
    [InlineData("1 Composer B; 2 Producer C", "L:?=100 C:B=100 P:C=800")]
    [InlineData("1 Composer B; 2 Producer C 50", "L:?=100 C:B=100 P:C=400 P:?=400")]
    [InlineData("1 Composer B; 2 Producer C 98.99", "L:?=100 C:B=100 P:C=792 P:?=8")]
    [InlineData("1 Composer B; 2 Producer C 0", "L:?=100 C:B=100 P:C=0 P:?=800")]
    public void What_belongs_to_nobody_known_goes_to_nobody_else(string credits, string parts) =>
        Assert.Equal(parts, Split(1000, credits));

    [Theory]
    [InlineData("1 Writer A; 2 Producer C", "L:A=100 C:A=100 P:C=800")]
    [InlineData("1 Writer A; 2 Composer B; 3 Producer C", "L:A=100 C:A=50 C:B=50 P:C=800")]
    [InlineData("1 Writer A; 2 Composer A; 3 Composer B; 4 Producer C", "L:A=100 C:A=50 C:B=50 P:C=800")]
    [InlineData("1 Arranger A; 2 Publisher B; 3 Producer C", "L:?=100 C:?=100 P:C=800")]
    public void A_writer_counts_for_words_and_music_and_a_party_once(string credits, string parts) =>
        Assert.Equal(parts, Split(1000, credits));

    [Theory]
    [InlineData(AllRoles, "L:A=1 C:B=0 P:C=4")]
    [InlineData("1 Composer B; 2 Lyricist A; 3 Producer C", "L:A=0 C:B=1 P:C=4")]
    [InlineData("1 Producer C; 2 Composer B", "L:?=0 C:B=1 P:C=4")]
    [InlineData("1 Writer A; 2 Producer C", "L:A=1 C:A=0 P:C=4")]
    public void A_tie_goes_to_the_lower_credit(string credits, string parts) => Assert.Equal(parts, Split(5, credits));

    [Fact]
    public void The_parts_add_up_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyCredits,
        (amount, credits) => RoyaltySplit.Of(amount, credits).Aggregate(
            default(Int128), (sum, part) => sum + part.AmountMinor) == amount));

    [Fact]
    public void The_order_in_which_credits_are_read_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyCredits,
        (amount, credits) => RoyaltySplit.Of(amount, credits).SequenceEqual(
            RoyaltySplit.Of(amount, credits.Reverse()))));

    [Fact]
    public void Nobody_is_paid_who_is_not_credited_for_the_role() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyCredits,
        (amount, credits) => RoyaltySplit.Of(amount, credits).All(part => part.PartyId is null
            || credits.Any(credit => credit.PartyId == part.PartyId && part.Role.Includes(credit.Role)))));

    [Fact]
    public void A_role_gets_no_less_of_a_fen_more() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyAmount, AnyCredits,
        (amount, credits) => amount == long.MaxValue || RoyaltySplit.Of(amount, credits).GroupBy(part => part.Role)
            .All(role => role.Sum(part => part.AmountMinor) <= RoyaltySplit.Of(amount + 1, credits)
                .Where(part => part.Role == role.Key).Sum(part => part.AmountMinor))));

    [Theory]
    [InlineData(0, 5000, 0)]
    [InlineData(250, 5000, 125)]
    [InlineData(1, 9999, 0)]
    [InlineData(10_000, 5000, 5000)]
    [InlineData(9_999, long.MaxValue, 9222449699651090329)]
    public void A_commission_is_rounded_down(int basisPoints, long amount, long commission) =>
        Assert.Equal(commission, new Commission(basisPoints).Of(amount));

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_commission_is_between_nothing_and_all(int basisPoints) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Commission(basisPoints));

    private static Arbitrary<long> AnyAmount { get; } = Gen.OneOf(
        Gen.Choose(0, 5000).Select(small => (long)small),
        Gen.Choose(0, int.MaxValue).Select(some => long.MaxValue - (long)some * some)).ToArbitrary();

    private static Arbitrary<Credit[]> AnyCredits { get; } = (
        from role in Gen.Elements(
            CreditRole.Lyricist, CreditRole.Composer, CreditRole.Writer, CreditRole.Producer, CreditRole.Performer)
        from party in Gen.Choose(1, 6)
        from share in Gen.Frequency(
            (2, Gen.Constant((decimal?)null)), (3, Gen.Choose(0, 10_000).Select(share => (decimal?)share / 100)))
        select new Credit { Role = role, PartyId = party, Share = share })
        .ArrayOf().Select(Numbered).ToArbitrary();

    private static Credit[] Numbered(Credit[] credits)
    {
        foreach (var (index, credit) in credits.Index()) credit.Position = index + 1;
        return credits;
    }

    private static string Split(long amountMinor, string credits) => string.Join(
        ' ', RoyaltySplit.Of(amountMinor, Credits(credits)).Select(part => string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Role.ToString()[0]}:{(part.PartyId is { } party ? (char)party : '?')}={part.AmountMinor}")));

    // A party's id is the letter it is called by.
    private static IEnumerable<Credit> Credits(string text) => text
        .Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(credit => credit.Split(' '))
        .Select(parts => new Credit
        {
            Position = int.Parse(parts[0], CultureInfo.InvariantCulture),
            Role = Enum.Parse<CreditRole>(parts[1]),
            PartyId = parts[2][0],
            Share = parts.Length > 3 ? decimal.Parse(parts[3], CultureInfo.InvariantCulture) : null,
        });
}
