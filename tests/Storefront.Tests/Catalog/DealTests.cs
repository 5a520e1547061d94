using System.Globalization;
using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class DealTests
{
    [Theory]
    [InlineData("2026-01-01T00:00:00Z", true)]
    [InlineData("2025-12-31T23:59:59.999999Z", false)]
    [InlineData("2026-12-31T23:59:59.999999Z", true)]
    [InlineData("2027-01-01T00:00:00Z", false)]
    [InlineData("2027-01-01T07:59:59+08:00", true)]
    public void Holds_from_its_first_instant_to_before_its_end(string at, bool isAllowed) => Assert.Equal(
        isAllowed,
        ForThisYear().Allows(
            CountryCode.CN, Use.BackgroundMusic, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(TerritoryScope.Only, "CN HK", CountryCode.CN, true)]
    [InlineData(TerritoryScope.Only, "CN HK", CountryCode.JP, false)]
    [InlineData(TerritoryScope.Only, "", CountryCode.CN, false)]
    [InlineData(TerritoryScope.AllExcept, "US", CountryCode.CN, true)]
    [InlineData(TerritoryScope.AllExcept, "US", CountryCode.US, false)]
    [InlineData(TerritoryScope.AllExcept, "", CountryCode.US, true)]
    public void Holds_in_its_countries(TerritoryScope scope, string territories, CountryCode territory, bool isCovered)
    {
        var deal = ForThisYear();
        deal.TerritoryScope = scope;
        deal.Territories =
            [.. territories.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CountryCode>)];
        Assert.Equal(isCovered, deal.Covers(territory));
    }

    [Fact]
    public void Allows_no_use_that_it_does_not_name() =>
        Assert.False(ForThisYear().Allows(CountryCode.CN, Use.Excerpt, InSummer));

    [Fact]
    public void Allows_nothing_once_a_newer_message_has_replaced_it()
    {
        var deal = ForThisYear();
        deal.ReplacedAt = InSummer.AddDays(1);
        Assert.False(deal.Allows(CountryCode.CN, Use.BackgroundMusic, InSummer));
    }

    [Theory]
    [InlineData(Use.BackgroundMusic, TerritoryScope.Only, "CN HK", 2026, true)]
    [InlineData(Use.BackgroundMusic, TerritoryScope.AllExcept, "US", 2026, true)]
    [InlineData(Use.BackgroundMusic, TerritoryScope.Only, "CN", 2025, false)]
    [InlineData(Use.BackgroundMusic, TerritoryScope.Only, "CN", 2027, false)]
    [InlineData(Use.BackgroundMusic, TerritoryScope.AllExcept, "CN", 2026, false)]
    [InlineData(Use.Stream, TerritoryScope.Only, "CN", 2026, false)]
    public void Overlaps_what_allows_the_same_use_in_the_same_country_at_the_same_time(
        Use use, TerritoryScope scope, string territories, int year, bool doesOverlap)
    {
        var other = ForThisYear();
        (other.Uses, other.TerritoryScope) = ([use, Use.Excerpt], scope);
        other.Territories = [.. territories.Split(' ').Select(Enum.Parse<CountryCode>)];
        other.ValidFrom = new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        other.ValidUntil = other.ValidFrom.AddYears(1);
        Assert.Equal(doesOverlap, ForThisYear().Overlaps(other));
        Assert.Equal(doesOverlap, other.Overlaps(ForThisYear()));
    }

    private static DateTimeOffset InSummer { get; } = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static Deal ForThisYear() => new()
    {
        TerritoryScope = TerritoryScope.Only,
        Territories = [CountryCode.CN],
        Uses = [Use.BackgroundMusic],
        ValidFrom = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ValidUntil = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
