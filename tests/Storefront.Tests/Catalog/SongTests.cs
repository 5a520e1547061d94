using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class SongTests
{
    [Theory]
    [InlineData(0, CurrencyCode.CNY, true)]
    [InlineData(5000, CurrencyCode.CNY, true)]
    [InlineData(5001, CurrencyCode.CNY, false)]
    [InlineData(-1, CurrencyCode.CNY, false)]
    [InlineData(5001, CurrencyCode.JPY, true)]
    public void May_cost_up_to_fifty_yuan(long amountMinor, CurrencyCode currency, bool isAccepted) =>
        Assert.Equal(isAccepted, Song.AcceptsPrice(new Money(amountMinor, currency)));
}
