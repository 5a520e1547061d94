using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.GraphQL.Execution;
using Storefront.Tests.Accounts.Events;
using Storefront.Tests.Purchases;

namespace Storefront.Tests.Host;

/// <summary>What another host on the same database, for which months have passed, leaves of what is there.</summary>
public sealed class ForgetOldTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_event_and_what_was_sent_of_it_are_kept_for_ninety_days()
    {
        await using var seller = await Hooked.Of(shop);
        var (older, newer) = (await seller.Tests(), await seller.Tests());
        await seller.Receiver.Has(2);
        await seller.Becomes(DeliveryState.Delivered);
        await MakeOlder(older);
        await After(days: 89, async () => await Node(seller.Seller, older) == "null");
        Assert.Equal("EVENT_NOT_FOUND", await seller.Refused("redeliver", $"eventId: \"{older}\""));
        Assert.Equal(
            $"{{\"webhook\":{{\"deliveries\":{{\"nodes\":[{{\"event\":{{\"id\":\"{newer}\"}}}}]}}}}}}",
            $"{await seller.Seller.Visitor.Data("{ webhook { deliveries { nodes { event { id } } } } }")}");
        Assert.Equal("PENDING", (await seller.Does("redeliver", $"eventId: \"{newer}\"", "webhookDelivery { state }"))
            .GetProperty("webhookDelivery").GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_event_that_is_still_to_be_sent_is_never_old()
    {
        await using var seller = await Hooked.Of(shop);
        seller.Receiver.Next(500);
        var id = await seller.Tests();
        await seller.Becomes(DeliveryState.Failed);
        await using var db = shop.Db();
        var ever = DateTimeOffset.UtcNow.AddYears(1);
        await ForgetEvents.Run(db, ever, CancellationToken.None);
        await seller.PassTime();
        await seller.Becomes(DeliveryState.Delivered);
        Assert.Equal(id, (await seller.Receiver.Has(2))[1].Id);
        await ForgetEvents.Run(db, ever, CancellationToken.None);
        Assert.Equal("null", await Node(seller.Seller, id));
    }

    [Fact]
    public async Task An_order_goes_on_counting_its_events()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        await After(days: 91, () => HasNoEvents(order));
        await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        using var socket = await GraphQLSocket.Subscribe(
            shop.Http.BaseAddress!, seller.Visitor,
            "subscription($id: ID!) { orderChanged(orderId: $id, afterSequence: 0) { event { type sequence } } }",
            new { id = order });
        Assert.Contains(
            """{"type":"order.cancelled","sequence":2}""", await socket.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_nobody_bought_is_kept_for_thirty_days_after_it_expired()
    {
        var seller = await Seller.Of(shop, AccountKind.Partner);
        var song = await Wares.Song(shop, 1200);
        var (left, bought) = (await Quote(seller, song), await Quote(seller, song));
        Assert.Equal("{'state':'PLACED'}", await Buy(seller, bought));
        await After(days: 31, async () => await Node(seller, left) == "null");
        Assert.Equal("QUOTE_NOT_FOUND at quoteId", await Buy(seller, left));
        Assert.Equal("QUOTE_USED at quoteId", await Buy(seller, bought));
    }

    [Fact]
    public async Task A_key_of_a_verb_that_moves_no_money_is_forgotten_after_ninety_days_and_no_other()
    {
        await using var seller = await Hooked.Of(shop);
        var (order, _) = await seller.Seller.Places();
        var (test, cancel) = ("idempotencyKey: \"test\"", $"idempotencyKey: \"cancel\", orderId: \"{order}\"");
        Assert.Equal("False False", $"{await Replays("sendTestEvent", test)} {await Replays("cancelOrder", cancel)}");
        Assert.Equal("True True", $"{await Replays("sendTestEvent", test)} {await Replays("cancelOrder", cancel)}");
        await After(days: 91, async () => await Replays("sendTestEvent", test) == "False");
        Assert.Equal("True", await Replays("cancelOrder", cancel));

        async Task<string> Replays(string verb, string input) =>
            $"{(await seller.Does(verb, input, "isReplayed")).GetProperty("isReplayed")}";
    }

    [Fact]
    public async Task Two_hosts_forget_thousands_of_events_side_by_side()
    {
        await using var seller = await Hooked.Of(shop);
        await using var db = shop.Db();
        var subject = new NodeId("Order", 987_654_321);
        for (var sequence = 1; sequence <= 3_000; sequence++)
        {
            var written = Outbox.Write(
                db, seller.AccountId, EventTypes.OrderPaid, subject, sequence, DateTimeOffset.UtcNow, []);
            db.Entry(written).Property(one => one.SpreadAt).CurrentValue = DateTimeOffset.UtcNow;
        }
        await db.SaveChangesAsync();
        shop.TakeLog();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => After(days: 91, () => HasNoEvents($"{subject}"))));
        Assert.Equal("", string.Join('\n', shop.TakeLog()));
    }

    private async Task MakeOlder(string id)
    {
        await using var db = shop.Db();
        Assert.True(NodeId.TryParse(id, out var node));
        var key = Guid.Parse(node.Value.Key);
        await db.OutboxEvents.Where(one => one.Id == key).ExecuteUpdateAsync(set => set.SetProperty(
            one => one.OccurredAt, one => one.OccurredAt.AddDays(-2)));
    }

    private async Task<bool> HasNoEvents(string subject)
    {
        await using var db = shop.Db();
        return !await db.OutboxEvents.AnyAsync(one => one.Subject == subject);
    }

    private static async Task<string> Node(Seller seller, string id) =>
        (await seller.Reads($"{{ node(id: \"{id}\") {{ id }} }}")).GetProperty("node").GetRawText();

    private static async Task<string> Quote(Seller seller, string song) => (await seller.Does(
        "quoteSongs", $"territory: CN, songs: [{{songId: \"{song}\"}}]", "quote { id }")).Split('\'')[3];

    private static Task<string> Buy(Seller seller, string quote) => seller.Does(
        "purchaseSongs", $"quoteId: \"{quote}\", externalReference: \"{quote}\"", "order { state }");

    /// <summary>Lets a host run for which those days have passed, until something is so.</summary>
    private async Task After(int days, Func<Task<bool>> isSo)
    {
        await using var host = await shop.StartHost(new LaterClock(days));
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo()) await Task.Delay(50, patience.Token);
        await host.StopAsync(patience.Token);
    }
}
