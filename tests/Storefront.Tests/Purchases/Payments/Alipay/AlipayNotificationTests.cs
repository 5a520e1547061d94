using System.Net;
using System.Text;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayNotificationTests(AlipayShop shop) : IClassFixture<AlipayShop>
{
    [Fact]
    public async Task A_notice_says_that_it_is_paid_as_often_as_it_likes()
    {
        var payment = await Waiting();
        var notice = shop.Alipay.Notice(payment.Number);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => shop.Notify(notice)));
        Assert.All(answers, answer => Assert.Equal("success", answer));
        var paid = await shop.Now(payment);
        Assert.Equal(PaymentState.Paid, paid.State);
        Assert.Equal("success", await shop.Notify(notice));
        Assert.Equal(paid.PaidAt, (await shop.Now(payment)).PaidAt);
    }

    [Fact]
    public async Task The_answer_is_seven_bytes()
    {
        var payment = await Waiting();
        using var form = new FormUrlEncodedContent(shop.Alipay.Notice(payment.Number));
        using var answer = await shop.Http.PostAsync("/payments/alipay/notifications", form);
        Assert.Equal((HttpStatusCode.OK, 7L), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("success"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("total_amount", "0.01", NoticeRefusal.OtherAmount)]
    [InlineData("total_amount", "12.35", NoticeRefusal.OtherAmount)]
    [InlineData("app_id", "2021000000000001", NoticeRefusal.OtherApplication)]
    [InlineData("seller_id", "2088000000000002", NoticeRefusal.OtherSeller)]
    [InlineData("seller_id", "", NoticeRefusal.OtherSeller)]
    [InlineData("out_trade_no", "order_1_1_20260101000000", NoticeRefusal.UnknownPayment)]
    public async Task What_is_signed_but_not_ours_is_refused(string field, string value, NoticeRefusal refusal)
    {
        var payment = await Waiting();
        shop.TakeLog();
        Assert.Equal("fail", await shop.Notify(shop.Alipay.Notice(payment.Number, (field, value))));
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.Now(payment)).State);
        Assert.Contains($"refused: {refusal}", Assert.Single(shop.TakeLog()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("total_amount", "99.00")]
    [InlineData("trade_status", "TRADE_FINISHED")]
    [InlineData("sign", "c2VjcmV0")]
    [InlineData("sign", "")]
    [InlineData("added", "1")]
    public async Task What_was_changed_after_it_was_signed_is_refused(string field, string value)
    {
        var payment = await Waiting();
        var notice = shop.Alipay.Notice(payment.Number);
        notice[field] = value;
        shop.TakeLog();
        Assert.Equal("fail", await shop.Notify(notice));
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.Now(payment)).State);
        var line = Assert.Single(shop.TakeLog());
        Assert.Contains("refused: BadSignature", line, StringComparison.Ordinal);
        Assert.DoesNotContain(payment.Number, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_or_says_a_thing_twice_is_refused()
    {
        var payment = await Waiting();
        var notice = shop.Alipay.Notice(payment.Number);
        Assert.Equal("fail", await shop.Notify(notice.Append(new("trade_status", "TRADE_SUCCESS"))));
        Assert.Equal("fail", await shop.Notify([]));
        Assert.Equal("fail", await shop.Notify([new("a", new string('x', 70_000))]));
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await shop.Http.PostAsync("/payments/alipay/notifications", json);
        Assert.Equal("fail", await answer.Content.ReadAsStringAsync());
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.Now(payment)).State);
    }

    [Theory]
    [InlineData("TRADE_CLOSED")]
    [InlineData("WAIT_BUYER_PAY")]
    [InlineData("TRADE_PENDING")]
    public async Task Any_other_news_is_a_hint_to_ask(string status)
    {
        var payment = await Waiting();
        Assert.Equal("success", await shop.Notify(shop.Alipay.Notice(payment.Number, ("trade_status", status))));
        Assert.Equal(PaymentState.Paid, (await shop.Now(payment)).State);
        Assert.Equal(1, shop.Alipay.CallsOf("alipay.trade.query", payment.Number));
    }

    [Fact]
    public async Task A_notice_may_come_before_the_answer_that_got_lost()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        shop.Alipay.Next(payment, "alipay.trade.precreate", AlipayFault.AnswerLost);
        Assert.Equal(PaymentState.InDoubt, (await shop.Send(payment)).State);
        shop.Alipay.Trades.Pay(payment.Number);
        Assert.Equal("success", await shop.Notify(shop.Alipay.Notice(payment.Number)));
        Assert.Equal(PaymentState.Paid, (await shop.Now(payment)).State);
    }

    [Fact]
    public async Task An_old_notice_does_not_undo_a_refund()
    {
        var payment = await Waiting();
        var notice = shop.Alipay.Notice(payment.Number);
        await shop.Notify(notice);
        await shop.Send((await shop.RefundOf(payment, 1234))!);
        Assert.Equal("success", await shop.Notify(notice));
        var refunded = shop.Alipay.Notice(payment.Number, ("refund_fee", "12.34"), ("out_biz_no", "r1"));
        Assert.Equal("success", await shop.Notify(refunded));
        Assert.Equal(PaymentState.Refunded, (await shop.Now(payment)).State);
    }

    [Fact]
    public async Task Money_in_another_currency_is_not_believed()
    {
        var payment = await Waiting();
        var notice = shop.Alipay.Notice(payment.Number, ("trans_currency", "USD"), ("total_amount", "0.01"));
        shop.Alipay.Next(payment, "alipay.trade.query", "20000", "isp.unknow-error");
        Assert.Equal("success", await shop.Notify(notice));
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.Now(payment)).State);
    }

    // The code is out, and the payer has paid; we have not heard of it.
    private async Task<Payment> Waiting()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        await shop.Send(payment);
        shop.Alipay.Trades.Pay(payment.Number);
        return payment;
    }
}
