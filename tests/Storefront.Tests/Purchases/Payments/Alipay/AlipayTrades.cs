using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>
/// Trades as Alipay keeps them: one is made when its code is scanned, and not before; a request is carried out once.
/// </summary>
public sealed class AlipayTrades
{
    private readonly ConcurrentDictionary<string, Trade> trades = [];

    /// <summary>The payer scans the code and pays; false when the trade was closed.</summary>
    public bool Pay(string number)
    {
        lock (trades[number])
        {
            if (trades[number].Status is "TRADE_CLOSED") return false;
            trades[number].Status = "TRADE_SUCCESS";
            return trades[number].IsPaid = true;
        }
    }

    /// <summary>The payer scans the code and thinks it over.</summary>
    public void Scan(string number) => trades[number].Status = "WAIT_BUYER_PAY";

    /// <summary>Whether money came in, even if it has gone back.</summary>
    public bool IsPaid(string number) => trades.TryGetValue(number, out var trade) && trade.IsPaid;

    /// <summary>The sum of what went back, in yuan.</summary>
    public decimal RefundedOf(string number) => trades[number].Refunds.Values.Sum();

    /// <summary>The fields of a trade as its notices have them.</summary>
    public Dictionary<string, string> FieldsOf(string number) => new()
    {
        ["out_trade_no"] = number,
        ["trade_no"] = TradeNumber(number),
        ["trade_status"] = trades[number].Status ?? "",
        ["total_amount"] = trades[number].Amount,
    };

    /// <summary>Carries a call out: the members of the answer's node.</summary>
    public Dictionary<string, string> Do(string method, JsonElement content)
    {
        var number = content.GetProperty("out_trade_no").GetString()!;
        return method switch
        {
            "alipay.trade.precreate" => Precreate(number, content),
            "alipay.trade.query" => Query(number),
            "alipay.trade.close" => Close(number),
            "alipay.trade.refund" => Refund(number, content),
            _ => QueryRefund(number, content),
        };
    }

    private Dictionary<string, string> Precreate(string number, JsonElement content)
    {
        var trade = trades.GetOrAdd(number, _ => new Trade(content.GetRawText(), Text(content, "total_amount")));
        if (trade.Content != content.GetRawText()) return Failure("ACQ.CONTEXT_INCONSISTENT");
        if (trade.Status == "TRADE_SUCCESS") return Failure("ACQ.TRADE_HAS_SUCCESS");
        if (trade.Status == "TRADE_CLOSED") return Failure("ACQ.TRADE_HAS_CLOSE");
        return Done(("out_trade_no", number), ("qr_code", $"https://qr.example/{number}?a=_response\":{{}}"));
    }

    private Dictionary<string, string> Query(string number) =>
        trades.TryGetValue(number, out var trade) && trade.Status is { } status
            ? Done(
                ("out_trade_no", number), ("trade_no", TradeNumber(number)), ("trade_status", status),
                ("total_amount", trade.Amount), ("buyer_logon_id", "x_response\":{\"code\":\"40004\"},\"sign\":\"y\""))
            : Failure("ACQ.TRADE_NOT_EXIST");

    private Dictionary<string, string> Close(string number)
    {
        if (!trades.TryGetValue(number, out var trade) || trade.Status is null) return Failure("ACQ.TRADE_NOT_EXIST");
        lock (trade)
        {
            if (trade.Status != "WAIT_BUYER_PAY") return Failure("ACQ.TRADE_STATUS_ERROR");
            trade.Status = "TRADE_CLOSED";
        }
        return Done(("out_trade_no", number), ("trade_no", TradeNumber(number)));
    }

    private Dictionary<string, string> Refund(string number, JsonElement content)
    {
        if (!trades.TryGetValue(number, out var trade)) return Failure("ACQ.TRADE_NOT_EXIST");
        var amount = decimal.Parse(Text(content, "refund_amount"), CultureInfo.InvariantCulture);
        var request = Text(content, "out_request_no");
        lock (trade)
        {
            var isNew = !trade.Refunds.TryGetValue(request, out var earlier);
            if (!isNew && earlier != amount) return Failure("ACQ.DISCORDANT_REPEAT_REQUEST");
            if (isNew && trade.Status != "TRADE_SUCCESS") return Failure("ACQ.TRADE_STATUS_ERROR");
            trade.Refunds[request] = amount;
            var sum = trade.Refunds.Values.Sum();
            if (sum.ToString("0.00", CultureInfo.InvariantCulture) == trade.Amount) trade.Status = "TRADE_CLOSED";
            return Done(
                ("out_trade_no", number), ("fund_change", isNew ? "Y" : "N"),
                ("refund_fee", sum.ToString("0.00", CultureInfo.InvariantCulture)));
        }
    }

    private Dictionary<string, string> QueryRefund(string number, JsonElement content)
    {
        if (!trades.TryGetValue(number, out var trade)) return Failure("ACQ.TRADE_NOT_EXIST");
        var request = Text(content, "out_request_no");
        return trade.Refunds.TryGetValue(request, out var amount)
            ? Done(
                ("out_request_no", request), ("refund_status", "REFUND_SUCCESS"),
                ("refund_amount", amount.ToString("0.00", CultureInfo.InvariantCulture)))
            : Done(("out_trade_no", number));
    }

    private static string Text(JsonElement content, string name) => content.GetProperty(name).GetString()!;

    private static string TradeNumber(string number) => $"2026112122001{number}";

    private static Dictionary<string, string> Done(params (string Name, string Value)[] members) =>
        members.Prepend(("msg", "Success")).Prepend(("code", "10000"))
            .ToDictionary(member => member.Item1, member => member.Item2);

    internal static Dictionary<string, string> Failure(string subCode, string code = "40004") =>
        new() { ["code"] = code, ["msg"] = "Failed", ["sub_code"] = subCode, ["sub_msg"] = "交易失败" };

    private sealed class Trade(string content, string amount)
    {
        public string Content { get; } = content;
        public string Amount { get; } = amount;

        /// <summary>Null until the code is scanned.</summary>
        public string? Status { get; set; }

        public bool IsPaid { get; set; }

        public ConcurrentDictionary<string, decimal> Refunds { get; } = [];
    }
}
