using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>
/// Payments and refunds in a bad hour: calls, notices and questions fail, repeat and overtake one another. When it is
/// over, the shop believes what Alipay knows.
/// </summary>
public sealed class AlipayStormTests(AlipayShop shop) : IClassFixture<AlipayShop>
{
    private const int StoriesAtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // All but the late answer, which takes as long as anybody waits.
    private static readonly AlipayFault[] Faults =
        [.. Enum.GetValues<AlipayFault>().Where(fault => fault != AlipayFault.AnswerLate)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leaves_the_shop_and_Alipay_agreed(int seed)
    {
        using var patience = new CancellationTokenSource(Patience);
        var backs = await Task.WhenAll(Enumerable.Range(0, StoriesAtOnce).Select(
            story => Story(new Random(seed * 1000 + story), patience.Token)));
        // Not in such calm or ruin that nothing was tried.
        Assert.InRange(backs.Count(back => back is null), 1, StoriesAtOnce / 2);
        Assert.Contains(backs, back => back > 0);
    }

    /// <summary>What went back of a payment, in fen; null when it was not paid.</summary>
    private async Task<long?> Story(Random random, CancellationToken patience)
    {
        var payment = await shop.Owed(PaymentGateway.Alipay, random.Next(1, 5001));
        Disturb(random, payment, "precreate", "query");
        payment = await shop.Send(payment);
        for (var tries = 0; tries < 3 && payment.Code is null; tries++) payment = await shop.LookInto(payment);
        Disturb(random, payment, "query", "close");
        var paying = payment.Code is null ? Task.CompletedTask : Pay(random, payment);
        await Task.WhenAll(
            paying, random.Next(4) == 0 ? shop.Close(payment) : Task.CompletedTask, shop.LookInto(payment));
        payment = await Settled(payment, patience);
        Assert.Equal(shop.Alipay.Trades.IsPaid(payment.Number), payment.State == PaymentState.Paid);
        return payment.State == PaymentState.Paid ? await GiveBack(random, payment, patience) : null;
    }

    private async Task Pay(Random random, Payment payment)
    {
        if (random.Next(6) == 0) return;
        if (random.Next(3) == 0) shop.Alipay.Trades.Scan(payment.Number);
        if (!shop.Alipay.Trades.Pay(payment.Number)) return;
        var notice = shop.Alipay.Notice(payment.Number);
        await Task.WhenAll(Enumerable.Range(0, random.Next(4)).Select(_ => shop.Notify(notice)));
    }

    private async Task<long> GiveBack(Random random, Payment payment, CancellationToken patience)
    {
        long back = 0;
        for (var i = random.Next(4); i > 0; i--)
        {
            if (await shop.RefundOf(payment, random.NextInt64(1, payment.Amount.AmountMinor + 1)) is not { } refund)
                continue;
            Disturb(random, payment, "refund", "fastpay.refund.query");
            await shop.Send(refund);
            await Task.WhenAll(shop.LookInto(refund), shop.LookInto(refund));
            while ((refund = await shop.LookInto(refund)).IsOpen) await Task.Delay(50, patience);
            Assert.Equal(RefundState.Refunded, refund.State);
            back += refund.AmountMinor;
        }
        payment = await shop.Now(payment);
        Assert.Equal(back / 100m, shop.Alipay.Trades.RefundedOf(payment.Number));
        Assert.Equal(back, payment.RefundsMinor);
        Assert.Equal(back == payment.Amount.AmountMinor, payment.State == PaymentState.Refunded);
        return back;
    }

    private async Task<Payment> Settled(Payment payment, CancellationToken patience)
    {
        for (var tries = 0; (payment = await shop.LookInto(payment)).IsOpen; tries++)
        {
            if (tries == 5) await shop.Expire(payment);
            await Task.Delay(50, patience);
        }
        return payment;
    }

    private void Disturb(Random random, Payment payment, params string[] methods)
    {
        foreach (var method in methods)
        {
            if (random.Next(5) == 0) shop.Alipay.Next(payment, $"alipay.trade.{method}", "20000", "isp.unknow-error");
            else shop.Alipay.Next(payment, $"alipay.trade.{method}", random.GetItems(Faults, 1)[0]);
        }
    }
}
