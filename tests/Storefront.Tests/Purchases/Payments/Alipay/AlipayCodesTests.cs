using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayCodesTests
{
    [Theory]
    [InlineData("precreate", "Unknown Refused")]
    [InlineData("query", "Unknown Unknown")]
    [InlineData("close", "Unknown Unknown")]
    [InlineData("refund", "Unknown NotNow")]
    [InlineData("fastpay.refund.query", "Unknown Unknown")]
    public void A_gateway_that_is_down_says_nothing_and_a_wrong_setup_does_nothing(string method, string verdicts)
    {
        string[] down = ["20000", "10003", "40003", "50000", ""];
        string[] wrong = ["20001", "40001", "40002", "40006"];
        Assert.Equal(
            verdicts, $"{down.Select(code => Of(method, code)).Distinct().Single()} "
                + $"{wrong.Select(code => Of(method, code)).Distinct().Single()}");
    }

    [Theory]
    [InlineData("precreate", "SYSTEM_ERROR CONTEXT_INCONSISTENT TRADE_HAS_SUCCESS TRADE_HAS_CLOSE "
        + "TRADE_BUYER_NOT_MATCH TRADE_SETTLE_ERROR TRADE_NOT_EXIST NEVER_HEARD_OF", "Unknown")]
    [InlineData("precreate", "INVALID_PARAMETER ACCESS_FORBIDDEN EXIST_FORBIDDEN_WORD PARTNER_ERROR TOTAL_FEE_EXCEED "
        + "BUYER_SELLER_EQUAL BUYER_ENABLE_STATUS_FORBID BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR "
        + "BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR BEYOND_PAY_RESTRICTION BEYOND_PER_RECEIPT_RESTRICTION "
        + "BEYOND_PER_RECEIPT_DAY_RESTRICTION BEYOND_PER_RECEIPT_SINGLE_RESTRICTION SELLER_BEEN_BLOCKED "
        + "SELLER_NOT_EXIST ERROR_BUYER_CERTIFY_LEVEL_LIMIT INVALID_STORE_ID INVALID_RECEIVE_ACCOUNT "
        + "APPLY_PC_MERCHANT_CODE_ERROR NOW_TIME_AFTER_EXPIRE_TIME_ERROR BUYER_NOT_EXIST "
        + "MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT MERCHANT_PERM_RECEIPT_SINGLE_LIMIT MERCHANT_PERM_RECEIPT_DAY_LIMIT "
        + "MERCHANT_STATUS_NOT_NORMAL", "Refused")]
    [InlineData("query", "TRADE_NOT_EXIST", "NotFound")]
    [InlineData("query", "SYSTEM_ERROR INVALID_PARAMETER NEVER_HEARD_OF", "Unknown")]
    [InlineData("close", "TRADE_NOT_EXIST", "NotFound")]
    [InlineData("close", "TRADE_STATUS_ERROR REASON_TRADE_STATUS_INVALID REASON_ILLEGAL_STATUS", "Unknown")]
    [InlineData("refund", "SYSTEM_ERROR DISCORDANT_REPEAT_REQUEST TRADE_SETTLE_ERROR REFUND_CHARGE_ERROR "
        + "ENTERPRISE_PAY_BIZ_ERROR NEVER_HEARD_OF", "Unknown")]
    [InlineData("refund", "SELLER_BALANCE_NOT_ENOUGH REASON_TRADE_BEEN_FREEZEN BUYER_ENABLE_STATUS_FORBID "
        + "REFUND_ACCOUNT_NOT_EXIST", "NotNow")]
    [InlineData("refund", "INVALID_PARAMETER REFUND_AMT_NOT_EQUAL_TOTAL TRADE_NOT_EXIST TRADE_HAS_FINISHED "
        + "TRADE_STATUS_ERROR REASON_TRADE_REFUND_FEE_ERR REASON_TRADE_STATUS_INVALID TRADE_NOT_ALLOW_REFUND "
        + "REFUND_FEE_ERROR TRADE_HAS_CLOSE BUYER_NOT_EXIST BUYER_ERROR USER_NOT_MATCH_ERR CURRENCY_NOT_SUPPORT "
        + "NOT_ALLOW_PARTIAL_REFUND ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND", "Refused")]
    [InlineData("fastpay.refund.query", "TRADE_NOT_EXIST", "NotFound")]
    [InlineData("fastpay.refund.query", "SYSTEM_ERROR INVALID_PARAMETER ENTERPRISE_PAY_BIZ_ERROR", "Unknown")]
    public void Each_business_failure_says_this(string method, string subCodes, string verdict) => Assert.Equal(
        subCodes.Split(' ').Select(subCode => $"{subCode} {verdict}"),
        subCodes.Split(' ').Select(subCode => $"{subCode} {Of(method, "40004", $"ACQ.{subCode}")}"));

    private static AlipayVerdict Of(string method, string code, string? subCode = null) =>
        AlipayCodes.Verdict($"alipay.trade.{method}", code, subCode);
}
