namespace Storefront.Purchases.Payments.Alipay;

/// <summary>What the fields of a trade say, in an answer as in a notice.</summary>
internal static class AlipayTrade
{
    /// <summary>Reads the fields; null when they say nothing that is understood.</summary>
    /// <param name="field">A field by its name; null when it is not there.</param>
    public static PaymentAnswer? Read(Func<string, string?> field) => field("trade_status") switch
    {
        "WAIT_BUYER_PAY" => new PaymentAnswer.Awaiting(null),
        // Not paid in time, or paid and given back whole: either way nobody's money is here.
        "TRADE_CLOSED" => new PaymentAnswer.Closed(),
        // A finished trade is a paid one that can no longer be refunded.
        "TRADE_SUCCESS" or "TRADE_FINISHED" => ReadPaid(field),
        _ => null,
    };

    private static PaymentAnswer.Paid? ReadPaid(Func<string, string?> field)
    {
        var isInYuan = field("trans_currency") is null or "CNY";
        return isInYuan && Yuan.TryParse(field("total_amount"), out var fen) && field("trade_no") is { } number
            ? new PaymentAnswer.Paid(new Money(fen, CurrencyCode.CNY), number)
            : null;
    }
}
