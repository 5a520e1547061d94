using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>Whole orders, with money that Alipay moves.</summary>
public sealed class AlipayOrderTests(AlipayShop shop) : IClassFixture<AlipayShop>
{
    [Fact]
    public async Task Is_paid_when_Alipay_says_so_however_often_and_refunded_by_it()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var song = await Wares.Song(shop, 1000);
        await seller.Attaches(line, "Song", song, "SELLER", 2);
        Assert.Equal("{'state':'AWAITING_PAYMENT'}", await seller.Pays(order));
        var payment = await shop.PaymentOf(order);
        Assert.Equal($"https://qr.example/{payment.Number}?a=_response\":{{}}", payment.Code);

        shop.Alipay.Trades.Pay(payment.Number);
        var notice = shop.Alipay.Notice(payment.Number);
        Assert.Equal(
            ["success", "success", "success"],
            await Task.WhenAll(shop.Notify(notice), shop.Notify(notice), shop.Notify(notice)));
        Assert.Equal("200 200 1600", await Wares.EarnedBy(shop, song));
        Assert.Equal($"seller {79800 - 2000} deposit 0", await seller.Books(shop, order));

        Assert.Equal("{'state':'DONE'}", await seller.Returns(order, line, 1, "orderRefund { state }"));
        Assert.Equal(399m, shop.Alipay.Trades.RefundedOf(payment.Number));
        Assert.Equal($"seller {39900 - 1000} deposit 0", await seller.Books(shop, order));
    }

    [Fact]
    public async Task A_code_that_nobody_scans_lets_the_order_be_paid_anew()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        await seller.Pays(order);
        var first = await shop.PaymentOf(order);
        await shop.Expire(first);
        Assert.Equal(PaymentState.Closed, (await shop.LookInto(first)).State);
        Assert.Equal("{'state':'AWAITING_PAYMENT'}", await seller.Pays(order));
        var second = await shop.PaymentOf(order);
        Assert.NotEqual(first.Number, second.Number);
        shop.Alipay.Trades.Pay(second.Number);
        Assert.Equal("success", await shop.Notify(shop.Alipay.Notice(second.Number)));
        Assert.Equal("seller 79800 deposit 0", await seller.Books(shop, order));
    }
}
