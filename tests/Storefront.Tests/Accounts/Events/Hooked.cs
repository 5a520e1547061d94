using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Tests.Purchases;

namespace Storefront.Tests.Accounts.Events;

/// <summary>A shop's account with a webhook, and its receiver.</summary>
internal sealed class Hooked : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Shop shop;

    private Hooked(Shop shop, Seller seller) => (this.shop, Seller) = (shop, seller);

    public Seller Seller { get; }

    public Receiver Receiver { get; } = new();

    /// <summary>The secret of the webhook, as it was shown.</summary>
    public string Secret { get; private set; } = "";

    public long AccountId => Seller.Visitor.Client.AccountId;

    public static async Task<Hooked> Of(Shop shop, string types = "null")
    {
        var hooked = new Hooked(shop, await Seller.Of(shop));
        var set = await hooked.Does("setWebhook", $"url: \"{hooked.Receiver.Url}\", types: {types}", "secret");
        hooked.Secret = set.GetProperty("secret").GetString()!;
        return hooked;
    }

    /// <summary>What a verb comes to: its payload.</summary>
    public async Task<JsonElement> Does(string verb, string input = "", string shown = "") =>
        (await Seller.Visitor.Data($"mutation {{ {verb}(input: {{{input}}}) {{ {shown} errors {{ code }} }} }}"))
        .GetProperty(verb);

    /// <summary>Sends a test event; returns its id.</summary>
    public async Task<string> Tests() =>
        (await Does("sendTestEvent", shown: "event { id }")).GetProperty("event").GetProperty("id").GetString()!;

    /// <summary>The code of the one refusal of a verb.</summary>
    public async Task<string?> Refused(string verb, string input = "") =>
        (await Does(verb, input)).GetProperty("errors")[0].GetProperty("code").GetString();

    /// <summary>The newest delivery, once it is in a state.</summary>
    public async Task<WebhookDelivery> Becomes(DeliveryState state)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await using var db = shop.Db();
            var newest = await Own(db.WebhookDeliveries.AsNoTracking())
                .OrderByDescending(delivery => delivery.Id).FirstOrDefaultAsync(patience.Token);
            if (newest?.State == state) return newest;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Lets the time pass until the next try.</summary>
    public async Task PassTime()
    {
        await using var db = shop.Db();
        await PassTime(db);
    }

    /// <summary>The same as others see it when a transaction ends.</summary>
    public async Task PassTime(StorefrontDb db)
    {
        var past = DateTimeOffset.UtcNow.AddSeconds(-1);
        await Own(db.WebhookDeliveries).Where(delivery => delivery.NextTryAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.NextTryAt, past));
    }

    /// <summary>Lets a day pass, at the end of which nothing is tried any more.</summary>
    public async Task PassDay()
    {
        await using var db = shop.Db();
        var past = DateTimeOffset.UtcNow.AddSeconds(-1);
        await Own(db.WebhookDeliveries).ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.GiveUpAt, past));
        await PassTime();
    }

    public ValueTask DisposeAsync() => Receiver.DisposeAsync();

    private IQueryable<WebhookDelivery> Own(IQueryable<WebhookDelivery> deliveries) =>
        deliveries.Where(delivery => delivery.Webhook.AccountId == AccountId);
}
