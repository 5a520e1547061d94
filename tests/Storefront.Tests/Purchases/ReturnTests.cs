using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases;

namespace Storefront.Tests.Purchases;

public sealed class ReturnTests
{
    [Theory]
    [InlineData(1, 3, "0 0 1")]
    [InlineData(2, 3, "0 1 2")]
    [InlineData(3, 3, "1 2 3")]
    [InlineData(4, 3, "1 2 4")]
    [InlineData(100, 1, "100")]
    public void Copies_go_back_with_their_goods(int copies, int quantity, string back) => Assert.Equal(
        back, string.Join(' ', Enumerable.Range(1, quantity).Select(
            goods => Return.CopiesWith(goods, copies, quantity))));

    [Theory]
    [InlineData(Funding.Seller, ReturnPolicy.RevokeIfUnredeemed, 1, 1, 0)]
    [InlineData(Funding.Seller, ReturnPolicy.KeepSellerPays, 0, 2, 0)]
    [InlineData(Funding.Seller, ReturnPolicy.Prorate, 1, 1, 1000)]
    [InlineData(Funding.Buyer, ReturnPolicy.RevokeIfUnredeemed, 1, 1, 0)]
    public void Of_two_copies_one_of_them_redeemed(
        Funding funding, ReturnPolicy policy, int revoked, int kept, long keptBack)
    {
        var music = new Attachment
        {
            Copies = 2, Funding = funding, UnitPrice = new Money(1000, CurrencyCode.CNY), OnReturn = policy,
            GrantedAt = DateTimeOffset.UnixEpoch,
        };
        var part = Return.Of(copies: 2, unredeemed: 1, music);
        Assert.Equal((new Return(revoked, kept), keptBack), (part, part.KeptBackOf(music)));
    }

    [Fact]
    public void All_copies_have_gone_back_with_the_last_of_the_goods_however_they_came() => Prop.ForAll(
        Gen.Choose(1, 100).Two().ToArbitrary(),
        pair => Return.CopiesWith(pair.Item2, pair.Item1, pair.Item2) == pair.Item1
            && Enumerable.Range(1, pair.Item2).All(goods =>
                Return.CopiesWith(goods, pair.Item1, pair.Item2)
                >= Return.CopiesWith(goods - 1, pair.Item1, pair.Item2)))
        .QuickCheckThrowOnFailure();
}
