using FsCheck;
using FsCheck.Fluent;
using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class AvailabilityTests
{
    /// <summary>Deals as "first day-end day use country", days counted from the first of 2026.</summary>
    [Theory]
    [InlineData("10-20 BackgroundMusic CN", 15, "Allowed 10-20, changes 20")]
    [InlineData("10-20 BackgroundMusic CN", 10, "Allowed 10-20, changes 20")]
    [InlineData("10-20 BackgroundMusic CN", 20, "Ended 10-20, changes never")]
    [InlineData("10-20 BackgroundMusic CN", 5, "NotYet 10-20, changes 10")]
    [InlineData("10- BackgroundMusic CN", 15, "Allowed 10-, changes never")]
    [InlineData("", 15, "NoDeal, changes never")]
    [InlineData("10-20 Download CN", 15, "UseNotCovered, changes never")]
    [InlineData("10-20 BackgroundMusic JP", 15, "TerritoryNotCovered, changes never")]
    [InlineData("10-20 Download CN; 30-40 BackgroundMusic CN", 15, "NotYet 30-40, changes 30")]
    [InlineData("10-20 BackgroundMusic CN; 20-30 BackgroundMusic CN", 15, "Allowed 10-20, changes 20")]
    [InlineData("10-20 BackgroundMusic CN; 20-30 BackgroundMusic CN", 20, "Allowed 20-30, changes 30")]
    [InlineData("10-20 BackgroundMusic CN; 12-30 BackgroundMusic CN", 11, "Allowed 10-20, changes 12")]
    [InlineData("10-20 BackgroundMusic CN; 12-30 BackgroundMusic CN", 15, "Allowed 12-30, changes 30")]
    [InlineData("10-30 BackgroundMusic CN; 12-20 BackgroundMusic CN", 11, "Allowed 10-30, changes 30")]
    [InlineData("10-20 BackgroundMusic CN; 30-40 BackgroundMusic CN", 25, "NotYet 30-40, changes 30")]
    [InlineData("10-20 BackgroundMusic CN; 5-40 BackgroundMusic JP", 25, "Ended 10-20, changes never")]
    public void Says_what_holds_and_how_long(string deals, int day, string answer) =>
        Assert.Equal(answer, Shown(Of(Deals(deals), day)));

    [Theory]
    [InlineData(PublicationState.Draft, "NotPublished, changes never")]
    [InlineData(PublicationState.TakenDown, "TakenDown, changes never")]
    [InlineData(PublicationState.Purged, "TakenDown, changes never")]
    public void No_deal_helps_a_song_that_is_not_in_the_catalogue(PublicationState state, string answer) =>
        Assert.Equal(answer, Shown(Availability.Of(
            state, Deals("10-20 BackgroundMusic CN"), CountryCode.CN, Use.BackgroundMusic, Day(15))));

    [Fact]
    public void A_replaced_deal_is_no_deal()
    {
        var deals = Deals("10-20 BackgroundMusic CN");
        deals[0].ReplacedAt = Day(0);
        Assert.Equal("NoDeal, changes never", Shown(Of(deals, 15)));
    }

    [Fact]
    public void Is_allowed_exactly_when_a_deal_allows_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyDeals, AnyDay, (deals, day) => Of(deals, day).IsAllowed
            == deals.Any(deal => deal.Allows(CountryCode.CN, Use.BackgroundMusic, Day(day)))));

    [Fact]
    public void The_answer_stays_the_same_until_its_next_change() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyDeals, AnyDay, (deals, day) =>
        {
            var answer = Of(deals, day);
            return Enumerable.Range(day, LastDay - day).TakeWhile(later => !(answer.NextChange <= Day(later)))
                .All(later => IsSame(answer, Of(deals, later)));
        }));

    [Fact]
    public void The_answer_is_another_at_its_next_change() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyDeals, AnyDay, (deals, day) => Of(deals, day) is not { NextChange: { } change } answer
            || (change > Day(day) && !IsSame(answer, Of(deals, (change - Day(0)).Days)))));

    [Fact]
    public void The_order_of_the_deals_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyDeals, AnyDay, (deals, day) => Of(deals, day) == Of([.. deals.Reverse()], day)));

    private const int LastDay = 60;

    private static Arbitrary<int> AnyDay { get; } = Gen.Choose(0, LastDay - 1).ToArbitrary();

    private static Arbitrary<Deal[]> AnyDeals { get; } = (
        from first in Gen.Choose(0, 40)
        from days in Gen.Choose(0, 15)
        from use in Gen.Frequency((4, Gen.Constant(Use.BackgroundMusic)), (1, Gen.Constant(Use.Download)))
        from territory in Gen.Frequency((4, Gen.Constant(CountryCode.CN)), (1, Gen.Constant(CountryCode.JP)))
        select Deal(first, days == 0 ? null : first + days, use, territory))
        .ArrayOf().Select(deals => Numbered(deals)).ToArbitrary();

    private static Deal[] Numbered(Deal[] deals)
    {
        for (var i = 0; i < deals.Length; i++) deals[i].Id = i + 1;
        return deals;
    }

    private static Availability Of(Deal[] deals, int day) => Availability.Of(
        PublicationState.Published, deals, CountryCode.CN, Use.BackgroundMusic, Day(day));

    private static bool IsSame(Availability one, Availability other) =>
        one.Reason == other.Reason && one.Deal == other.Deal;

    private static string Shown(Availability answer)
    {
        var deal = answer.Deal is null ? "" : $" {Shown(answer.From)}-{Shown(answer.Until)}";
        return $"{answer.Reason}{deal}, changes {(answer.NextChange is null ? "never" : Shown(answer.NextChange))}";
    }

    private static string Shown(DateTimeOffset? at) => at is null ? "" : $"{(at.Value - Day(0)).Days}";

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    private static Deal[] Deals(string deals) => Numbered([.. deals
        .Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(deal => deal.Split(' ', '-'))
        .Select(parts => Deal(
            Number(parts[0]), parts[1].Length == 0 ? null : Number(parts[1]),
            Enum.Parse<Use>(parts[2]), Enum.Parse<CountryCode>(parts[3])))]);

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Deal Deal(int first, int? end, Use use, CountryCode territory) => new()
    {
        TerritoryScope = TerritoryScope.Only,
        Territories = [territory],
        Uses = [use],
        ValidFrom = Day(first),
        ValidUntil = end is { } day ? Day(day) : null,
    };
}
