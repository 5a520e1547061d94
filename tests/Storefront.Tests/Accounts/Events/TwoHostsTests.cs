using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Events;

namespace Storefront.Tests.Accounts.Events;

/// <summary>Hosts on one database share the work.</summary>
public sealed class TwoHostsTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    [Fact]
    public async Task Each_event_is_sent_once()
    {
        await using var other = await shop.StartHost();
        await using var seller = await Hooked.Of(shop);
        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var ids = new List<string>();
            for (var i = 0; i < 10; i++) ids.Add(await seller.Tests());
            return ids;
        }));
        await seller.Receiver.Has(100);
        await Task.Delay(1_000);
        Assert.Equal(
            sent.SelectMany(ids => ids).Order(StringComparer.Ordinal),
            seller.Receiver.All.Select(received => received.Id).Order(StringComparer.Ordinal));
        await using var db = shop.Db();
        Assert.Equal(100, await db.WebhookDeliveries.CountAsync(
            delivery => delivery.Webhook.AccountId == seller.AccountId && delivery.State == DeliveryState.Delivered
                && delivery.Tries == 1));
    }

    [Fact]
    public async Task What_a_host_took_that_was_killed_is_sent_by_another()
    {
        await using var seller = await Hooked.Of(shop);
        seller.Receiver.Next(500);
        await seller.Tests();
        await seller.Becomes(DeliveryState.Failed);

        // Another host takes it first, and never writes down what came of it.
        await using var killed = shop.Db();
        await using var transaction = await killed.Database.BeginTransactionAsync();
        await seller.PassTime(killed);
        var taken = Assert.Single(await Deliveries.Claim(killed, [], DateTimeOffset.UtcNow, CancellationToken.None));
        await transaction.CommitAsync();
        await Task.Delay(500);
        Assert.Single(seller.Receiver.All);

        await seller.PassTime();
        Assert.Equal(3, (await seller.Becomes(DeliveryState.Delivered)).Tries);

        // It was not dead after all; but it comes too late to be heard.
        await Deliveries.Record(
            killed, taken, late => late.Learn(DeliveryAnswer.None("Late."), DateTimeOffset.UtcNow, 0.5));
        Assert.Null((await seller.Becomes(DeliveryState.Delivered)).LastError);
    }
}
