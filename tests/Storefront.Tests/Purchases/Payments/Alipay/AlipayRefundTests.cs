using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayRefundTests(AlipayShop shop) : IClassFixture<AlipayShop>
{
    private const string RefundMethod = "alipay.trade.refund";
    private const string QueryMethod = "alipay.trade.fastpay.refund.query";

    [Fact]
    public async Task Gives_back_in_parts_and_then_all()
    {
        var payment = await Paid(1000);
        await Done(payment, 300, RefundState.Refunded);
        Assert.Equal(PaymentState.Paid, (await shop.Now(payment)).State);
        await Done(payment, 700, RefundState.Refunded);
        Assert.Equal(PaymentState.Refunded, (await shop.Now(payment)).State);
        Assert.Equal(10.00m, shop.Alipay.Trades.RefundedOf(payment.Number));
    }

    [Theory]
    [InlineData(AlipayFault.RequestLost)]
    [InlineData(AlipayFault.AnswerLost)]
    [InlineData(AlipayFault.AnswerCut)]
    [InlineData(AlipayFault.ErrorPage)]
    [InlineData(AlipayFault.UnsignedError)]
    [InlineData(AlipayFault.Tampered)]
    [InlineData(AlipayFault.OtherKey)]
    public async Task Gives_back_once_whatever_becomes_of_the_answer(AlipayFault fault)
    {
        var payment = await Paid(1000);
        shop.Alipay.Next(payment, RefundMethod, fault);
        var refund = await Done(payment, 400, RefundState.InDoubt);
        Assert.Equal(RefundState.Refunded, (await shop.LookInto(refund)).State);
        Assert.Equal(4.00m, shop.Alipay.Trades.RefundedOf(payment.Number));
    }

    [Fact]
    public async Task A_repeat_that_moves_nothing_is_looked_into()
    {
        var payment = await Paid(1000);
        shop.Alipay.Next(payment, RefundMethod, AlipayFault.AnswerLost);
        var refund = await Done(payment, 400, RefundState.InDoubt);
        // Soon after a refund Alipay may not find it yet; sent again, it says that no money moved this time.
        shop.Alipay.Next(payment, QueryMethod, "40004", "ACQ.TRADE_NOT_EXIST");
        Assert.Equal(RefundState.InDoubt, (await shop.LookInto(refund)).State);
        Assert.Equal(RefundState.Refunded, (await shop.LookInto(refund)).State);
        Assert.Equal(4.00m, shop.Alipay.Trades.RefundedOf(payment.Number));
    }

    [Fact]
    public async Task A_refund_that_waits_for_our_balance_is_done_later()
    {
        var payment = await Paid(1000);
        shop.Alipay.Next(payment, RefundMethod, "40004", "ACQ.SELLER_BALANCE_NOT_ENOUGH");
        var refund = await Done(payment, 400, RefundState.Created);
        Assert.Equal("40004 ACQ.SELLER_BALANCE_NOT_ENOUGH", refund.LastReason);
        Assert.Equal(RefundState.Refunded, (await shop.LookInto(refund)).State);
    }

    [Fact]
    public async Task A_refused_refund_frees_its_amount()
    {
        var payment = await Paid(1000);
        shop.Alipay.Next(payment, RefundMethod, "40004", "ACQ.TRADE_NOT_ALLOW_REFUND");
        await Done(payment, 1000, RefundState.Refused);
        Assert.Equal(0, (await shop.Now(payment)).RefundsMinor);
        await Done(payment, 1000, RefundState.Refunded);
        Assert.Equal(PaymentState.Refunded, (await shop.Now(payment)).State);
    }

    [Fact]
    public async Task No_more_goes_back_than_came_in_even_at_the_same_moment()
    {
        var payment = await Paid(1000);
        var refunds = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.RefundOf(payment, 400)));
        Assert.Equal(2, refunds.Count(refund => refund is not null));
        Assert.Null(await shop.RefundOf(payment, 201));
        Assert.Null(await shop.RefundOf(payment, long.MaxValue));
        Assert.NotNull(await shop.RefundOf(payment, 200));
    }

    [Fact]
    public async Task What_is_not_paid_cannot_go_back()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1000);
        Assert.Null(await shop.RefundOf(payment, 1));
    }

    private async Task<Payment> Paid(long fen)
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, fen);
        await shop.Send(payment);
        shop.Alipay.Trades.Pay(payment.Number);
        Assert.Equal("success", await shop.Notify(shop.Alipay.Notice(payment.Number)));
        return payment;
    }

    private async Task<Refund> Done(Payment payment, long fen, RefundState state)
    {
        var refund = (await shop.RefundOf(payment, fen))!;
        var sent = await shop.Send(refund);
        Assert.Equal(state, sent.State);
        return sent;
    }
}
