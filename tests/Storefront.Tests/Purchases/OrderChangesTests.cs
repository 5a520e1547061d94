using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Tests.Accounts.Events;
using Storefront.Tests.Purchases.Grants;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Purchases;

/// <summary>What a shop hears of its orders while it listens.</summary>
public sealed class OrderChangesTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    public const string Operation = "shop/order-changed";

    private const string Sequences =
        """
        subscription($orderId: ID!, $afterSequence: Int) {
          orderChanged(orderId: $orderId, afterSequence: $afterSequence) { event { type sequence } } }
        """;

    [Fact]
    public async Task Tells_what_happened_and_what_happens()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        using var socket = await GraphQLSocket.Subscribe(
            shop.Http.BaseAddress!, seller.Visitor, OperationFiles.Text(Operation),
            new { orderId = order, afterSequence = 0 });
        var placed = await socket.Next();
        Assert.Contains("""{"type":"order.placed","sequence":1,"occurredAt":"2""", placed, StringComparison.Ordinal);
        Assert.Contains("""{"state":"PLACED","total":{"formatted":"¥798.00"}}""", placed, StringComparison.Ordinal);
        await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        var cancelled = await socket.Next();
        Assert.Contains("""{"type":"order.cancelled","sequence":2""", cancelled, StringComparison.Ordinal);
        Assert.Contains("""{"state":"CANCELLED""", cancelled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_where_a_lost_connection_ended()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        await OrderEvents.Write(shop, order, 2, 3, 4);
        using var socket = await Listen(seller.Visitor, order, afterSequence: 2);
        Assert.Equal(3, await Sequence(socket));
        Assert.Equal(4, await Sequence(socket));
    }

    [Fact]
    public async Task Hears_on_one_host_what_happens_on_another()
    {
        await using var other = await shop.StartHost();
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        using var socket = await Listen(seller.Visitor, order, afterSequence: 0, new Uri(other.Urls.Single()));
        Assert.Equal(1, await Sequence(socket));
        await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        Assert.Equal(2, await Sequence(socket));
    }

    [Fact]
    public async Task Tells_an_operator_too()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        using var socket = await Listen(await shop.As(AccountKind.Operator), order, afterSequence: 0);
        Assert.Equal(1, await Sequence(socket));
    }

    [Theory]
    [InlineData(AccountKind.Shop, "NOT_FOUND")]
    [InlineData(AccountKind.Musician, "NOT_FOUND")]
    [InlineData(AccountKind.Brand, "FORBIDDEN")]
    public async Task Tells_nobody_else(AccountKind kind, string code)
    {
        var (order, _) = await (await Seller.Of(shop)).Places();
        var stranger = await shop.New(kind);
        using var anothers = await Listen(stranger, order, afterSequence: 0);
        using var nobodys = await Listen(stranger, "T3JkZXI6OTg3NjU0MzIx", afterSequence: 0);
        var answer = await anothers.Next();
        Assert.Contains($"\"{code}\"", answer, StringComparison.Ordinal);
        Assert.Equal(await nobodys.Next(), answer);
    }

    // What the sandbox does depends on the fen: .32 is declined, refunds of .36 are refused.
    [Theory]
    [InlineData(39900, "order.awaiting_payment order.paid order.refund_begun order.refunded order.delivered")]
    [InlineData(39916, "order.awaiting_payment order.payment_failed")]
    [InlineData(39918, "order.awaiting_payment order.paid order.refund_begun order.refund_refused order.delivered")]
    public async Task Each_step_of_an_order_is_told(long coatPrice, string types)
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: coatPrice);
        var song = await Wares.Song(shop, 1000);
        await seller.Attaches(line, "Song", song);
        await seller.Pays(order);
        await seller.Returns(order, line, 1);
        await seller.Does("markDelivered", $"orderId: \"{order}\"");
        await using var db = shop.Db();
        var told = await db.OutboxEvents.Where(one => one.Subject == order).OrderBy(one => one.Sequence).ToListAsync();
        Assert.Equal($"order.placed order.music_changed {types}", string.Join(' ', told.Select(one => one.Type)));
        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(one => one.Sequence));
        Assert.All(told, one => Assert.Equal(seller.Visitor.Client.AccountId, one.AccountId));
    }

    [Fact]
    public async Task A_code_that_is_redeemed_is_told_once()
    {
        var (gift, code) = await Gift.WithCode(shop);
        await gift.Redeem(code);
        await gift.Redeem(code);
        var shopId = gift.Seller.Visitor.Client.AccountId;
        await using var db = shop.Db();
        var told = Assert.Single(await db.OutboxEvents
            .Where(one => one.AccountId == shopId && one.Type == EventTypes.GrantRedeemed).ToListAsync());
        Assert.Contains("\"grantId\":\"", told.Payload, StringComparison.Ordinal);
    }

    private Task<GraphQLSocket> Listen(Visitor visitor, string orderId, int afterSequence, Uri? host = null) =>
        GraphQLSocket.Subscribe(
            host ?? shop.Http.BaseAddress!, visitor, Sequences, new { orderId, afterSequence });

    private static async Task<int> Sequence(GraphQLSocket socket)
    {
        var answer = await socket.Next();
        var from = answer.IndexOf("\"sequence\":", StringComparison.Ordinal) + "\"sequence\":".Length;
        return int.Parse(answer[from..answer.IndexOf('}', from)]);
    }
}

/// <summary>Hears of events of which nobody tells.</summary>
public sealed class UntoldOrderChangesTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    [Fact]
    public async Task Nothing_is_missed_when_notices_are_lost()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        using var socket = await GraphQLSocket.Subscribe(
            shop.Http.BaseAddress!, seller.Visitor,
            $$"""subscription { orderChanged(orderId: "{{order}}") { event { sequence } } }""");
        await Task.Delay(500);
        await OrderEvents.Write(shop, order, 2, 3);
        await OrderEvents.Write(shop, order, 4);
        const string answer = """{"data":{"orderChanged":{"event":{"sequence":N}}}}""";
        foreach (var sequence in (string[])["2", "3", "4"])
            Assert.Equal(answer.Replace("N", sequence, StringComparison.Ordinal), await socket.Next());
    }
}

internal static class OrderEvents
{
    /// <summary>Writes events of an order that no bell rings for.</summary>
    public static async Task Write(Shop shop, string order, params int[] sequences)
    {
        await using var db = shop.Db();
        var known = await db.OutboxEvents.AsNoTracking().SingleAsync(one => one.Subject == order && one.Sequence == 1);
        Assert.True(GraphQL.Execution.NodeId.TryParse(order, out var subject));
        foreach (var sequence in sequences)
        {
            Outbox.Write(
                db, known.AccountId, EventTypes.OrderMusicChanged, subject.Value, sequence, DateTimeOffset.UtcNow, []);
        }
        await db.SaveChangesAsync();
    }
}
