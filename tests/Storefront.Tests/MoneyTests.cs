namespace Storefront.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1200, CurrencyCode.CNY, "¥12.00")]
    [InlineData(1, CurrencyCode.CNY, "¥0.01")]
    [InlineData(0, CurrencyCode.CNY, "¥0.00")]
    [InlineData(-5, CurrencyCode.CNY, "-¥0.05")]
    [InlineData(99, CurrencyCode.USD, "US$0.99")]
    [InlineData(1200, CurrencyCode.JPY, "JP¥1200")]
    [InlineData(30000, CurrencyCode.VND, "₫30000")]
    [InlineData(1234, CurrencyCode.KWD, "KWD 1.234")]
    [InlineData(1, CurrencyCode.CLF, "CLF 0.0001")]
    [InlineData(long.MinValue, CurrencyCode.CNY, "-¥92233720368547758.08")]
    public void Reads_as_a_person_reads_it(long amountMinor, CurrencyCode currency, string formatted) =>
        Assert.Equal(formatted, new Money(amountMinor, currency).Formatted);

    [Theory]
    [InlineData(0, 17)]
    [InlineData(3, 7)]
    [InlineData(4, 2)]
    [InlineData(2, 140)]
    public void Minor_units_are_those_of_iso_4217(int digits, int currencies) =>
        Assert.Equal(currencies, Enum.GetValues<CurrencyCode>().Count(code => Money.MinorDigits(code) == digits));
}
