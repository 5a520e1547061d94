using System.Security.Cryptography;
using System.Text;
using Storefront.Accounts.Events;

namespace Storefront.Tests.Accounts.Events;

/// <summary>How events get to the receiver of an account.</summary>
public sealed class DeliveryTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    [Fact]
    public async Task Sends_an_event_with_a_signature_that_the_receiver_can_check()
    {
        await using var seller = await Hooked.Of(shop);
        var id = await seller.Tests();
        var received = Assert.Single(await seller.Receiver.Has(1));
        Assert.Equal(id, received.Id);
        Assert.StartsWith("""{"type":"webhook.test","timestamp":"2""", received.Body, StringComparison.Ordinal);
        Assert.Contains("""Z","sequence":1,"data":{"id":""", received.Body, StringComparison.Ordinal);
        Assert.Equal(SignatureOf(received, seller.Secret), received.Signature);
        var sentAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(received.Timestamp));
        Assert.InRange(sentAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        var delivery = await seller.Becomes(DeliveryState.Delivered);
        Assert.Equal((1, 200, null), (delivery.Tries, delivery.LastStatus, delivery.LastError));
    }

    [Theory]
    [InlineData(500, "The receiver answered with status 500.")]
    [InlineData(302, "The receiver answered with status 302.")]
    [InlineData(Receiver.Cut, "The connection was lost before the receiver answered.")]
    [InlineData(Receiver.Silence, "The receiver did not answer within 1 s.")]
    public async Task Tries_again_what_was_not_taken(int answer, string why)
    {
        await using var seller = await Hooked.Of(shop);
        seller.Receiver.Next(answer);
        await seller.Tests();
        var failed = await seller.Becomes(DeliveryState.Failed);
        Assert.Equal((1, answer > 0 ? answer : null, why), (failed.Tries, failed.LastStatus, failed.LastError));
        Assert.InRange(failed.NextTryAt!.Value - failed.LastTriedAt!.Value, Seconds(4), Seconds(6));
        await seller.PassTime();
        var delivery = await seller.Becomes(DeliveryState.Delivered);
        Assert.Equal((2, 200, null), (delivery.Tries, delivery.LastStatus, delivery.LastError));
        var received = await seller.Receiver.Has(2);
        Assert.Equal(("events", received[0].Body), (received[1].Path, received[1].Body));
        Assert.Equal(received[0].Id, received[1].Id);
    }

    [Fact]
    public async Task Gives_up_after_a_day_and_sends_again_when_asked()
    {
        await using var seller = await Hooked.Of(shop);
        seller.Receiver.Next(503, 503);
        var id = await seller.Tests();
        await seller.Becomes(DeliveryState.Failed);
        await seller.PassDay();
        Assert.Null((await seller.Becomes(DeliveryState.GivenUp)).NextTryAt);
        await seller.Does("redeliver", $"eventId: \"{id}\"");
        Assert.Equal(3, (await seller.Becomes(DeliveryState.Delivered)).Tries);
    }

    [Fact]
    public async Task Sends_once_more_what_had_arrived()
    {
        await using var seller = await Hooked.Of(shop);
        var id = await seller.Tests();
        await seller.Becomes(DeliveryState.Delivered);
        await seller.Does("redeliver", $"eventId: \"{id}\"");
        var received = await seller.Receiver.Has(2);
        Assert.Equal((id, id, received[0].Body), (received[0].Id, received[1].Id, received[1].Body));
        await seller.Becomes(DeliveryState.Delivered);
    }

    [Fact]
    public async Task Sends_nothing_more_to_a_receiver_that_is_gone()
    {
        await using var seller = await Hooked.Of(shop);
        seller.Receiver.Next(500, 410);
        await seller.Tests();
        await seller.Becomes(DeliveryState.Failed);
        await seller.Tests();
        await seller.Becomes(DeliveryState.GivenUp);
        Assert.Equal("WEBHOOK_IS_GONE", await seller.Refused("sendTestEvent"));
        await seller.PassTime();
        await Task.Delay(500);
        Assert.Equal(2, seller.Receiver.All.Count);
        var again = await seller.Does("setWebhook", $"url: \"{seller.Receiver.Url}\"", "secret webhook { state }");
        Assert.Equal(
            """{"secret":null,"webhook":{"state":"ACTIVE"},"errors":[]}""", $"{again}");
        await seller.Tests();
        await seller.Becomes(DeliveryState.Delivered);
    }

    [Fact]
    public async Task Signs_with_both_secrets_while_they_change_over()
    {
        await using var seller = await Hooked.Of(shop);
        var rotated = await seller.Does("rotateWebhookSecret", "overlapMinutes: 5", "secret");
        var next = rotated.GetProperty("secret").GetString()!;
        await seller.Tests();
        var both = (await seller.Receiver.Has(1))[0];
        Assert.Equal($"{SignatureOf(both, next)} {SignatureOf(both, seller.Secret)}", both.Signature);
        rotated = await seller.Does("rotateWebhookSecret", "overlapMinutes: 0", "secret");
        await seller.Tests();
        var one = (await seller.Receiver.Has(2))[1];
        Assert.Equal(SignatureOf(one, rotated.GetProperty("secret").GetString()!), one.Signature);
    }

    [Fact]
    public async Task Sends_the_types_that_are_wanted_and_every_test()
    {
        await using var seller = await Hooked.Of(shop, types: "[\"order.cancelled\"]");
        var (order, _) = await seller.Seller.Places();
        await seller.Seller.Does("cancelOrder", $"orderId: \"{order}\"");
        var cancelled = (await seller.Receiver.Has(1))[0].Body;
        Assert.StartsWith("{\"type\":\"order.cancelled\"", cancelled, StringComparison.Ordinal);
        Assert.Contains($"\"sequence\":2,\"data\":{{\"id\":\"{order}\"", cancelled, StringComparison.Ordinal);
        Assert.EndsWith(
            "\"state\":\"CANCELLED\",\"total\":{\"amountMinor\":79800,\"currency\":\"CNY\"}}}", cancelled,
            StringComparison.Ordinal);
        await seller.Tests();
        await seller.Receiver.Has(2);
        Assert.Equal(2, seller.Receiver.All.Count);
    }

    [Fact]
    public async Task Sends_what_was_committed_after_later_events()
    {
        await using var seller = await Hooked.Of(shop);
        await using var late = shop.Db();
        await using var transaction = await late.Database.BeginTransactionAsync();
        var written = Outbox.Write(
            late, seller.AccountId, EventTypes.OrderPlaced, new("Order", Random.Shared.NextInt64()), 1,
            DateTimeOffset.UtcNow.AddMinutes(-5), []);
        await late.SaveChangesAsync();
        await seller.Tests();
        await seller.Becomes(DeliveryState.Delivered);
        await transaction.CommitAsync();
        Assert.Equal(written.Payload, (await seller.Receiver.Has(2))[1].Body);
    }

    private static string SignatureOf(Received received, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = $"{received.Id}.{received.Timestamp}.{received.Body}";
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}";
    }

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);
}
