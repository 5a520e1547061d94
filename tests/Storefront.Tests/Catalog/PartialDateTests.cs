using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2019", "2019", 20190000)]
    [InlineData("2019-05", "2019-05", 20190500)]
    [InlineData("2019-05-00", "2019-05", 20190500)]
    [InlineData("2000-00-00", "2000", 20000000)]
    [InlineData("2019-05-17", "2019-05-17", 20190517)]
    [InlineData("2020-02-29", "2020-02-29", 20200229)]
    [InlineData(" 1969 ", "1969", 19690000)]
    public void Keeps_what_is_known_and_invents_nothing(string given, string shown, int sortable)
    {
        var date = PartialDate.Parse(given);
        Assert.Equal((shown, sortable), (date.ToString(), date.Sortable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("19")]
    [InlineData("2019-13")]
    [InlineData("2019-02-29")]
    [InlineData("2019-00-05")]
    [InlineData("2019/05/17")]
    [InlineData("2019-5-1")]
    [InlineData("17-05-2019")]
    [InlineData("2019-05-17T00:00")]
    [InlineData("+019-05-17")]
    public void Refuses_what_is_no_date(string given) => Assert.False(PartialDate.TryParse(given, out _));

    [Fact]
    public void A_year_comes_before_its_months_and_a_month_before_its_days() => Assert.Equal(
        "2018-12-31 2019 2019-01 2019-01-01 2019-02",
        string.Join(' ', "2019-02 2019-01-01 2019 2018-12-31 2019-01".Split(' ')
            .Select(text => PartialDate.Parse(text)).Order()));

    [Fact]
    public void A_whole_date_is_a_date() =>
        Assert.Equal(PartialDate.Parse("2019-05-17"), PartialDate.Of(new DateOnly(2019, 5, 17)));
}
