using System.Text.Json;
using Storefront.Accounts.Events;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Accounts.Events;

/// <summary>The operations of <c>schema/operations/shop</c> on webhooks, as a shop would send them.</summary>
public sealed class WebhookJourneyTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    public static IReadOnlyList<string> Operations { get; } =
    [
        "shop/set-webhook", "shop/send-test-event", "shop/webhook-log", "shop/redeliver", "shop/rotate-webhook-secret",
        "shop/remove-webhook",
    ];

    [Fact]
    public async Task Goes_from_a_webhook_to_its_end()
    {
        await using var seller = await Hooked.Of(shop);
        var set = await Answer(seller, 0, new { input = new { url = seller.Receiver.Url } });
        Assert.Equal("ACTIVE", set.GetProperty("webhook").GetProperty("state").GetString());
        var tested = await Answer(seller, 1);
        var id = tested.GetProperty("event").GetProperty("id").GetString();
        Assert.Equal(
            tested.GetProperty("event").GetProperty("payload").GetString(), (await seller.Receiver.Has(1))[0].Body);

        await seller.Becomes(DeliveryState.Delivered);
        var log = await Answer(seller, 2, new { where = new { state = new { eq = "DELIVERED" } } });
        var delivery = log.GetProperty("deliveries").GetProperty("nodes")[0];
        Assert.Equal(
            ("webhook.test", "DELIVERED", 1, 200),
            (delivery.GetProperty("event").GetProperty("type").GetString(), delivery.GetProperty("state").GetString(),
                delivery.GetProperty("tries").GetInt32(), delivery.GetProperty("lastStatus").GetInt32()));

        var again = await Answer(seller, 3, new { input = new { eventId = id } });
        Assert.Equal(0, again.GetProperty("errors").GetArrayLength());
        await seller.Receiver.Has(2);
        var rotated = await Answer(seller, 4);
        Assert.StartsWith("whsec_", rotated.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"webhook":{"state":"REMOVED"},"errors":[]}""", $"{await Answer(seller, 5)}");
    }

    private static async Task<JsonElement> Answer(Hooked seller, int operation, object? variables = null)
    {
        var data = await seller.Seller.Visitor.Data(OperationFiles.Text(Operations[operation]), variables);
        return data.EnumerateObject().Single().Value;
    }
}
