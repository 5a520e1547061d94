using System.Text.Json;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayGatewayTests(AlipayShop shop) : IClassFixture<AlipayShop>
{
    private const string Precreate = "alipay.trade.precreate";
    private const string Query = "alipay.trade.query";

    [Fact]
    public async Task Shows_the_payer_a_code_and_learns_that_it_is_paid()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        var sent = await shop.Send(payment);
        Assert.Equal(PaymentState.AwaitingPayer, sent.State);
        Assert.Equal($"https://qr.example/{payment.Number}?a=_response\":{{}}", sent.Code);
        shop.Alipay.Trades.Pay(payment.Number);
        var paid = await shop.LookInto(payment);
        Assert.Equal(PaymentState.Paid, paid.State);
        Assert.Equal($"2026112122001{payment.Number}", paid.TradeNumber);
        Assert.Null(paid.NextTryAt);
    }

    [Fact]
    public async Task Asks_as_the_protocol_wants_it()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 5);
        await shop.Send(payment);
        var form = shop.Alipay.Calls.Last(call => call.Method == Precreate).Form;
        var content = JsonDocument.Parse(form["biz_content"]).RootElement;
        Assert.Equal(
            ["app_id", "biz_content", "charset", "format", "method", "notify_url", "sign", "sign_type", "timestamp",
                "version"],
            form.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("RSA2", "1.0", "utf-8"), (form["sign_type"], form["version"], form["charset"]));
        Assert.Equal("0.05", content.GetProperty("total_amount").GetString());
        Assert.Equal("唱片 A B   外套   1", content.GetProperty("subject").GetString());
        Assert.Equal(
            payment.ExpiresAt.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", null),
            content.GetProperty("time_expire").GetString());
    }

    [Theory]
    [InlineData(AlipayFault.RequestLost)]
    [InlineData(AlipayFault.AnswerLost)]
    [InlineData(AlipayFault.AnswerLate)]
    [InlineData(AlipayFault.AnswerCut)]
    [InlineData(AlipayFault.ErrorPage)]
    [InlineData(AlipayFault.UnsignedError)]
    [InlineData(AlipayFault.Tampered)]
    [InlineData(AlipayFault.OtherKey)]
    public async Task An_answer_that_cannot_be_relied_upon_leaves_doubt_until_it_is_asked_again(AlipayFault fault)
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        shop.Alipay.Next(payment, Precreate, fault);
        Assert.Equal(PaymentState.InDoubt, (await shop.Send(payment)).State);
        var known = await shop.LookInto(payment);
        Assert.Equal((PaymentState.AwaitingPayer, 1), (known.State, shop.Alipay.CallsOf(Query, payment.Number)));
        var sent = shop.Alipay.Calls.Where(call => call.Method == Precreate).Select(call => call.Form["biz_content"])
            .Where(content => content.Contains(payment.Number, StringComparison.Ordinal));
        Assert.Single(sent.Distinct());
    }

    [Theory]
    [InlineData(AlipayFault.RequestLost)]
    [InlineData(AlipayFault.AnswerLost)]
    [InlineData(AlipayFault.UnsignedError)]
    [InlineData(AlipayFault.Tampered)]
    public async Task A_question_without_answer_changes_nothing(AlipayFault fault)
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        await shop.Send(payment);
        shop.Alipay.Trades.Pay(payment.Number);
        shop.Alipay.Next(payment, Query, fault);
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.LookInto(payment)).State);
        Assert.Equal(PaymentState.Paid, (await shop.LookInto(payment)).State);
    }

    [Theory]
    [InlineData("40004", "ACQ.TOTAL_FEE_EXCEED", PaymentState.Declined)]
    [InlineData("40006", "isv.insufficient-isv-permissions", PaymentState.Declined)]
    [InlineData("20000", "isp.unknow-error", PaymentState.InDoubt)]
    [InlineData("40004", "ACQ.SYSTEM_ERROR", PaymentState.InDoubt)]
    [InlineData("40004", "ACQ.NEVER_HEARD_OF", PaymentState.InDoubt)]
    public async Task A_signed_refusal_is_believed_as_far_as_it_goes(string code, string subCode, PaymentState state)
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        shop.Alipay.Next(payment, Precreate, code, subCode);
        var sent = await shop.Send(payment);
        Assert.Equal((state, $"{code} {subCode}"), (sent.State, sent.LastReason));
    }

    [Fact]
    public async Task A_host_that_was_killed_before_it_sent_loses_nothing()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.LookInto(payment)).State);
        Assert.Equal(1, shop.Alipay.CallsOf(Query, payment.Number));
    }

    [Fact]
    public async Task Of_many_hosts_one_looks_into_a_payment()
    {
        var payments = new List<Payment>();
        for (var i = 0; i < 12; i++)
        {
            payments.Add(await shop.Owed(PaymentGateway.Alipay, 100 + i));
            await shop.Send(payments[i]);
            shop.Alipay.Trades.Pay(payments[i].Number);
            await shop.MakeDue(payments[i]);
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => shop.AtCashier(cashier => cashier.ResolveDue(CancellationToken.None))));
        Assert.All(payments, payment => Assert.Equal(1, shop.Alipay.CallsOf(Query, payment.Number)));
    }

    [Fact]
    public async Task What_is_given_up_is_closed_when_Alipay_says_so()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        await shop.Send(payment);
        // The code is out, but Alipay knows no trade before it is scanned: the payer may still pay.
        Assert.Equal(PaymentState.AwaitingPayer, (await shop.Close(payment)).State);
        shop.Alipay.Trades.Scan(payment.Number);
        Assert.Equal(PaymentState.Closed, (await shop.LookInto(payment)).State);
    }

    [Fact]
    public async Task What_nobody_pays_is_closed_after_its_end()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        await shop.Send(payment);
        await shop.Expire(payment);
        Assert.Equal(PaymentState.Closed, (await shop.LookInto(payment)).State);
    }

    [Fact]
    public async Task What_is_paid_while_it_is_given_up_is_paid()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234);
        await shop.Send(payment);
        shop.Alipay.Trades.Pay(payment.Number);
        Assert.Equal(PaymentState.InDoubt, (await shop.Close(payment)).State);
        Assert.Equal(PaymentState.Paid, (await shop.LookInto(payment)).State);
    }

    [Fact]
    public async Task Takes_yuan_only()
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, 1234, CurrencyCode.USD);
        var sent = await shop.Send(payment);
        Assert.Equal((PaymentState.Declined, "CURRENCY_NOT_SUPPORTED"), (sent.State, sent.LastReason));
        Assert.Equal(0, shop.Alipay.CallsOf(Precreate, payment.Number));
    }
}
