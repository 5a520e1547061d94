using System.Text;
using System.Text.Json;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayEnvelopeTests
{
    [Theory]
    [InlineData("""{"alipay_trade_query_response":{"code":"10000"},"sign":"s"}""", """{"code":"10000"}""")]
    [InlineData("""{"sign":"s", "alipay_trade_query_response" : { "a" : 1 } }""", """{ "a" : 1 }""")]
    [InlineData(
        """{"alipay_trade_query_response":{"a":{"b":[{}]},"c":"}"},"sign":"s"}""", """{"a":{"b":[{}]},"c":"}"}""")]
    [InlineData(
        """{"alipay_trade_query_response":{"subject":"x_response\":{\"code\":\"1\"},\"sign\":\"t\""},"sign":"s"}""",
        """{"subject":"x_response\":{\"code\":\"1\"},\"sign\":\"t\""}""")]
    [InlineData(
        """{"passback":"alipay_trade_query_response\":{}","alipay_trade_query_response":{"code":"1"},"sign":"s"}""",
        """{"code":"1"}""")]
    [InlineData("""{"alipay_trade_query_response":{"url":"https:\/\/a","t":"\u96e8 雨"},"sign":"s"}""",
        """{"url":"https:\/\/a","t":"\u96e8 雨"}""")]
    [InlineData("""{"error_response":{"code":"40002"},"sign":"s"}""", """{"code":"40002"}""")]
    [InlineData("""{"error_response":{"code":"1"},"alipay_trade_query_response":{"code":"2"},"sign":"s"}""",
        """{"code":"2"}""")]
    [InlineData("""{"alipay_trade_query_response":{},"alipay_trade_query_response":{},"sign":"s"}""", null)]
    [InlineData("""{"alipay_trade_close_response":{"code":"10000"},"sign":"s"}""", null)]
    [InlineData("""{"alipay_trade_query_response":"{}","sign":"s"}""", null)]
    [InlineData("[]", null)]
    public void The_signed_part_is_cut_out_as_it_is(string body, string? node)
    {
        var envelope = AlipayEnvelope.Open(Encoding.UTF8.GetBytes(body), "alipay.trade.query");
        Assert.Equal(node, envelope is null ? null : Encoding.UTF8.GetString(envelope.Node.Span));
        Assert.Equal(node is null ? null : "s", envelope?.Signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"alipay_trade_query_response":{"code":"10000"}""")]
    [InlineData("""{"alipay_trade_query_response":{"code":"10000"}}{}""")]
    public void What_is_no_json_is_no_answer(string body) => Assert.ThrowsAny<JsonException>(
        () => AlipayEnvelope.Open(Encoding.UTF8.GetBytes(body), "alipay.trade.query"));
}
