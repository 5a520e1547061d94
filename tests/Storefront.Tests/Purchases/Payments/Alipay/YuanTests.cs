using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class YuanTests
{
    [Theory]
    [InlineData(1, "0.01")]
    [InlineData(10, "0.10")]
    [InlineData(1234, "12.34")]
    [InlineData(1200, "12.00")]
    [InlineData(10_000_000_000, "100000000.00")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    public void Are_fen_with_a_point(long fen, string text) => Assert.Equal(text, Yuan.Text(fen));

    [Theory]
    [InlineData("12", 1200L)]
    [InlineData("12.3", 1230L)]
    [InlineData("12.34", 1234L)]
    [InlineData("0.00", 0L)]
    [InlineData("9999999999999999.99", 999999999999999999L)]
    [InlineData("12.345", null)]
    [InlineData("12.", null)]
    [InlineData(".5", null)]
    [InlineData("-1.00", null)]
    [InlineData("+1.00", null)]
    [InlineData("1e2", null)]
    [InlineData("1,000.00", null)]
    [InlineData(" 1.00", null)]
    [InlineData("１.00", null)]
    [InlineData("1.0.0", null)]
    [InlineData("99999999999999999.00", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Are_read_to_the_fen_or_not_at_all(string? text, long? fen) =>
        Assert.Equal(fen, Yuan.TryParse(text, out var read) ? read : null);

    [Fact]
    public void Come_back_as_they_went() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        fen => Yuan.TryParse(Yuan.Text(fen), out var read) && read == fen).QuickCheckThrowOnFailure();
}
