using System.Text.Json;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>What came of a call.</summary>
internal abstract record AlipayReply
{
    private AlipayReply()
    {
    }

    /// <summary>An answer that Alipay has signed.</summary>
    /// <param name="Reason">Its codes: <c>40004 ACQ.TRADE_NOT_EXIST</c>.</param>
    public sealed record Signed(AlipayVerdict Verdict, string Reason, JsonElement Node) : AlipayReply
    {
        /// <summary>A text of the answer; null when it is not there.</summary>
        public string? this[string name] =>
            Node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString() : null;
    }

    /// <summary>No answer, or none that is proven to be Alipay's.</summary>
    public sealed record None(string Reason) : AlipayReply;
}
