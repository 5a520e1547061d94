using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases.Campaigns;

namespace Storefront.Tests.Purchases.Campaigns;

public sealed class SkuPatternTests
{
    private static Arbitrary<string> AnyText { get; } =
        Gen.Elements('a', 'b', '*').ListOf().Select(all => string.Concat(all.Take(8))).ToArbitrary();

    [Theory]
    [InlineData("COAT", "COAT", true)]
    [InlineData("COAT", "coat", false)]
    [InlineData("COAT", "COAT-M", false)]
    [InlineData("COAT*", "COAT", true)]
    [InlineData("COAT*", "COAT-M", true)]
    [InlineData("*-M", "COAT-M", true)]
    [InlineData("*-M", "COAT-ML", false)]
    [InlineData("C*T*M", "COAT-T-M", true)]
    [InlineData("C*T*M", "COAT", false)]
    [InlineData("*", "", true)]
    [InlineData("**", "x", true)]
    [InlineData("a*b*b", "aba", false)]
    public void Fits_what_it_says(string pattern, string sku, bool fits) =>
        Assert.Equal(fits, SkuPattern.Matches(pattern, sku));

    [Fact]
    public void Fits_what_its_definition_fits() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyText, AnyText, (pattern, sku) => SkuPattern.Matches(pattern, sku) == Fits(pattern, sku)));

    // An asterisk is nothing, or any character and itself again.
    private static bool Fits(string pattern, string sku) => pattern switch
    {
        "" => sku == "",
        ['*', ..] => Fits(pattern[1..], sku) || (sku != "" && Fits(pattern, sku[1..])),
        _ => sku != "" && sku[0] == pattern[0] && Fits(pattern[1..], sku[1..]),
    };
}
