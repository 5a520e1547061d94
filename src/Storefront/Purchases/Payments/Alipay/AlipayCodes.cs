using System.Collections.Frozen;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>What an answer of Alipay says about what it was asked to do.</summary>
internal enum AlipayVerdict
{
    /// <summary>It does not say whether anything was done; so does every code that is not listed.</summary>
    Unknown,

    /// <summary>The call was carried out; its fields say what came of it.</summary>
    Done,

    /// <summary>Nothing was done, and sending it again would not help.</summary>
    Refused,

    /// <summary>Nothing was done, but the same may be done later.</summary>
    NotNow,

    /// <summary>Alipay does not know what it was asked about.</summary>
    NotFound,
}

/// <summary>The codes of Alipay, and what each tells us. Texts (<c>sub_msg</c>) decide nothing.</summary>
internal static class AlipayCodes
{
    public const string Precreate = "alipay.trade.precreate";
    public const string Query = "alipay.trade.query";
    public const string Close = "alipay.trade.close";
    public const string Refund = "alipay.trade.refund";
    public const string QueryRefund = "alipay.trade.fastpay.refund.query";

    // Left out on purpose, and so unknown: ACQ.SYSTEM_ERROR; what says that the trade is there already
    // (TRADE_HAS_SUCCESS, TRADE_HAS_CLOSE, CONTEXT_INCONSISTENT, TRADE_BUYER_NOT_MATCH), which a query explains.
    private const string PrecreateRefused =
        """
        INVALID_PARAMETER ACCESS_FORBIDDEN EXIST_FORBIDDEN_WORD PARTNER_ERROR TOTAL_FEE_EXCEED BUYER_SELLER_EQUAL
        BUYER_ENABLE_STATUS_FORBID BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR
        BEYOND_PAY_RESTRICTION BEYOND_PER_RECEIPT_RESTRICTION BEYOND_PER_RECEIPT_DAY_RESTRICTION
        BEYOND_PER_RECEIPT_SINGLE_RESTRICTION SELLER_BEEN_BLOCKED SELLER_NOT_EXIST ERROR_BUYER_CERTIFY_LEVEL_LIMIT
        INVALID_STORE_ID INVALID_RECEIVE_ACCOUNT APPLY_PC_MERCHANT_CODE_ERROR NOW_TIME_AFTER_EXPIRE_TIME_ERROR
        BUYER_NOT_EXIST MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT MERCHANT_PERM_RECEIPT_SINGLE_LIMIT
        MERCHANT_PERM_RECEIPT_DAY_LIMIT MERCHANT_STATUS_NOT_NORMAL
        """;

    // Left out on purpose: SYSTEM_ERROR, and DISCORDANT_REPEAT_REQUEST, which says that the number was used already.
    private const string RefundRefused =
        """
        INVALID_PARAMETER REFUND_AMT_NOT_EQUAL_TOTAL TRADE_NOT_EXIST TRADE_HAS_FINISHED TRADE_STATUS_ERROR
        REASON_TRADE_REFUND_FEE_ERR REASON_TRADE_STATUS_INVALID TRADE_NOT_ALLOW_REFUND REFUND_FEE_ERROR
        TRADE_HAS_CLOSE BUYER_NOT_EXIST BUYER_ERROR USER_NOT_MATCH_ERR CURRENCY_NOT_SUPPORT NOT_ALLOW_PARTIAL_REFUND
        ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND
        """;

    private const string RefundNotNow =
        "SELLER_BALANCE_NOT_ENOUGH REASON_TRADE_BEEN_FREEZEN BUYER_ENABLE_STATUS_FORBID REFUND_ACCOUNT_NOT_EXIST";

    private static readonly FrozenDictionary<(string Method, string SubCode), AlipayVerdict> BusinessFailures =
        Rows(Precreate, AlipayVerdict.Refused, PrecreateRefused)
            .Concat(Rows(Refund, AlipayVerdict.Refused, RefundRefused))
            .Concat(Rows(Refund, AlipayVerdict.NotNow, RefundNotNow))
            .Concat(Rows(Query, AlipayVerdict.NotFound, "TRADE_NOT_EXIST"))
            .Concat(Rows(QueryRefund, AlipayVerdict.NotFound, "TRADE_NOT_EXIST"))
            .Concat(Rows(Close, AlipayVerdict.NotFound, "TRADE_NOT_EXIST"))
            .ToFrozenDictionary();

    public static AlipayVerdict Verdict(string method, string? code, string? subCode) => code switch
    {
        "10000" => AlipayVerdict.Done,
        "20001" or "40001" or "40002" or "40006" => NotCarriedOut(method),
        "40004" => BusinessFailures.GetValueOrDefault((method, subCode ?? "")),
        _ => AlipayVerdict.Unknown,
    };

    // Our set-up is at fault and the call was not carried out. A question remains open by that; a refund that is owed
    // is done when the set-up is right again.
    private static AlipayVerdict NotCarriedOut(string method) => method switch
    {
        Precreate => AlipayVerdict.Refused,
        Refund => AlipayVerdict.NotNow,
        _ => AlipayVerdict.Unknown,
    };

    private static IEnumerable<KeyValuePair<(string, string), AlipayVerdict>> Rows(
        string method, AlipayVerdict verdict, string subCodes) => subCodes
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(subCode => KeyValuePair.Create((method, $"ACQ.{subCode}"), verdict));
}
