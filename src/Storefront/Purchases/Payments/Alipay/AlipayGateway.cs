using System.Text.Json;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Takes payments by a code that the payer scans with Alipay (<c>alipay.trade.precreate</c>).</summary>
public sealed class AlipayGateway(AlipayClient client) : IPaymentGateway
{
    public PaymentGateway Kind => PaymentGateway.Alipay;

    public async Task<PaymentAnswer> Precreate(Payment payment, CancellationToken cancel)
    {
        if (payment.Amount.Currency != CurrencyCode.CNY) return new PaymentAnswer.Declined("CURRENCY_NOT_SUPPORTED");
        var reply = await client.Call(AlipayCodes.Precreate, content => Write(content, payment), cancel);
        return reply switch
        {
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } done when done["qr_code"] is { Length: > 0 } code =>
                new PaymentAnswer.Awaiting(code),
            AlipayReply.Signed { Verdict: AlipayVerdict.Refused } refused => new PaymentAnswer.Declined(refused.Reason),
            _ => Unknown(reply),
        };
    }

    public async Task<PaymentAnswer> Query(Payment payment, CancellationToken cancel)
    {
        var reply = await client.Call(
            AlipayCodes.Query, content => content.WriteString("out_trade_no", payment.Number), cancel);
        return reply switch
        {
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } done when done["out_trade_no"] == payment.Number =>
                AlipayTrade.Read(name => done[name]) ?? Unknown(reply),
            AlipayReply.Signed { Verdict: AlipayVerdict.NotFound } => new PaymentAnswer.NotFound(),
            _ => Unknown(reply),
        };
    }

    public async Task<PaymentAnswer> Close(Payment payment, CancellationToken cancel)
    {
        var reply = await client.Call(
            AlipayCodes.Close, content => content.WriteString("out_trade_no", payment.Number), cancel);
        return reply switch
        {
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } => new PaymentAnswer.Closed(),
            AlipayReply.Signed { Verdict: AlipayVerdict.NotFound } => new PaymentAnswer.NotFound(),
            _ => Unknown(reply),
        };
    }

    public async Task<RefundAnswer> Refund(Refund refund, CancellationToken cancel)
    {
        var reply = await client.Call(AlipayCodes.Refund, content => Write(content, refund), cancel);
        return reply switch
        {
            // "N" says that no money moved by this call: the same was done before, or is still being done. Its
            // refund_fee is the sum of all refunds of the trade, and decides nothing.
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } done when done["fund_change"] == "Y" =>
                new RefundAnswer.Refunded(),
            AlipayReply.Signed { Verdict: AlipayVerdict.Refused } refused => new RefundAnswer.Refused(refused.Reason),
            AlipayReply.Signed { Verdict: AlipayVerdict.NotNow } later => new RefundAnswer.NotNow(later.Reason),
            _ => new RefundAnswer.Unknown(ReasonOf(reply)),
        };
    }

    public async Task<RefundAnswer> QueryRefund(Refund refund, CancellationToken cancel)
    {
        var reply = await client.Call(
            AlipayCodes.QueryRefund,
            content =>
            {
                content.WriteString("out_trade_no", refund.Payment.Number);
                content.WriteString("out_request_no", refund.Number);
            },
            cancel);
        return reply switch
        {
            AlipayReply.Signed { Verdict: AlipayVerdict.NotFound } => new RefundAnswer.NotFound(),
            // Without a status Alipay has not received the refund, or has failed at it: it may be sent again.
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } done when done["refund_status"] is null =>
                new RefundAnswer.NotFound(),
            AlipayReply.Signed { Verdict: AlipayVerdict.Done } done when IsDone(done, refund) =>
                new RefundAnswer.Refunded(),
            _ => new RefundAnswer.Unknown(ReasonOf(reply)),
        };
    }

    private static bool IsDone(AlipayReply.Signed reply, Refund refund) =>
        reply["refund_status"] == "REFUND_SUCCESS"
        && reply["out_request_no"] == refund.Number
        && Yuan.TryParse(reply["refund_amount"], out var fen) && fen == refund.AmountMinor;

    private static void Write(Utf8JsonWriter content, Payment payment)
    {
        content.WriteString("out_trade_no", payment.Number);
        content.WriteString("total_amount", Yuan.Text(payment.Amount.AmountMinor));
        content.WriteString("subject", Subject(payment));
        content.WriteString("time_expire", ChinaTime.Text(payment.ExpiresAt));
    }

    private static void Write(Utf8JsonWriter content, Refund refund)
    {
        content.WriteString("out_trade_no", refund.Payment.Number);
        content.WriteString("out_request_no", refund.Number);
        content.WriteString("refund_amount", Yuan.Text(refund.AmountMinor));
        content.WriteString("refund_reason", refund.Reason);
    }

    // Alipay takes no subject with these characters.
    private static string Subject(Payment payment) =>
        payment.Subject.Replace('/', ' ').Replace('=', ' ').Replace('&', ' ');

    private static PaymentAnswer.Unknown Unknown(AlipayReply reply) => new(ReasonOf(reply));

    private static string ReasonOf(AlipayReply reply) => reply switch
    {
        AlipayReply.Signed signed => signed.Reason,
        AlipayReply.None none => none.Reason,
        _ => throw new InvalidOperationException($"A reply is signed or none, not {reply.GetType()}."),
    };
}
