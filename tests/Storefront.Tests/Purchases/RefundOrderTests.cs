using Storefront.Purchases.Payments;
using Storefront.Tests.Purchases.Payments;

namespace Storefront.Tests.Purchases;

public abstract class RefundOrderTests(Shop shop)
{
    private const string Shown =
        "orderRefund { state amount { formatted } keptBack { formatted } order { state } "
        + "music { nodes { revokedCopies keptCopies amount { formatted } } } }";

    [ShopFact]
    public async Task A_coat_that_comes_back_brings_its_gift_back()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var (first, second) = (await Wares.Song(shop, 1203), await Wares.Song(shop, 1000));
        await seller.Attaches(line, "Song", first, "SELLER", 2);
        await seller.Attaches(line, "Song", second, "BUYER", 1);
        await seller.Pays(order);
        Assert.Equal(
            "{'state':'DONE','amount':{'formatted':'¥399.00'},'keptBack':{'formatted':'¥0.00'},"
            + "'order':{'state':'PAID'},'music':{'nodes':["
            + "{'revokedCopies':1,'keptCopies':0,'amount':{'formatted':'¥12.03'}}]}}",
            await seller.Returns(order, line, 1, Shown));
        Assert.Equal("120 120 963", await Wares.EarnedBy(shop, first));
        Assert.Equal("100 100 800", await Wares.EarnedBy(shop, second));
        Assert.Equal($"seller {39900 - 1203} deposit 0", await seller.Books(shop, order));

        Assert.Equal(
            "{'state':'DONE','amount':{'formatted':'¥409.00'},'keptBack':{'formatted':'¥0.00'},"
            + "'order':{'state':'REFUNDED'},'music':{'nodes':["
            + "{'revokedCopies':1,'keptCopies':0,'amount':{'formatted':'¥12.03'}},"
            + "{'revokedCopies':1,'keptCopies':0,'amount':{'formatted':'¥10.00'}}]}}",
            await seller.Returns(order, shown: Shown));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, first));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, second));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
        Assert.Equal(PaymentState.Refunded, (await shop.Now(await shop.PaymentOf(order))).State);
        Assert.Equal("ORDER_NOT_PAID at orderId", await seller.Returns(order));
    }

    [ShopFact]
    public async Task A_refund_that_the_gateway_refuses_leaves_all_as_it_was()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: 618);
        var song = await Wares.Song(shop, 1000);
        await seller.Attaches(line, "Song", song, "SELLER", 2);
        await seller.Pays(order);
        Assert.Equal(
            "{'state':'REFUSED','order':{'state':'PAID','lines':{'nodes':[{'refundedQuantity':0,"
            + "'attachments':{'nodes':[{'grants':{'nodes':[{'state':'ISSUED'},{'state':'ISSUED'}]}}]}}]}}}",
            await seller.Returns(order, shown: "orderRefund { state order { state lines { nodes { refundedQuantity "
                + "attachments { nodes { grants { nodes { state } } } } } } } }"));
        Assert.Equal("200 200 1600", await Wares.EarnedBy(shop, song));
        Assert.Equal($"seller {1236 - 2000} deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task While_a_refund_is_in_doubt_the_buyer_has_neither_twice()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: 0);
        var song = await Wares.Song(shop, 1237);
        await seller.Attaches(line, "Song", song, "BUYER");
        await seller.Pays(order);
        Assert.Equal("{'state':'PENDING'}", await seller.Returns(order, shown: "orderRefund { state }"));
        Assert.Equal("QUANTITY_OUT_OF_BOUNDS at lines.0.quantity", await seller.Returns(order, line, 1));
        Assert.Equal("NOTHING_TO_REFUND at lines", await seller.Returns(order));
        Assert.Equal("REFUND_IS_OPEN at orderId", await seller.Does("markDelivered", $"orderId: \"{order}\""));
        await shop.ResolveRefunds(await shop.PaymentOf(order));
        Assert.Equal(
            """{"order":{"state":"REFUNDED","refunds":{"nodes":[{"state":"DONE"}]}}}""",
            $"{await seller.Reads($$"""
                { order(by: {id: "{{order}}"}) { state refunds { nodes { state } } } }
                """)}");
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, song));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
    }

    [ShopTheory]
    [InlineData("REVOKE_IF_UNREDEEMED", "¥798.00", "¥0.00", 1, 1, -1000L)]
    [InlineData("KEEP_SELLER_PAYS", "¥798.00", "¥0.00", 0, 2, -2000L)]
    [InlineData("PRORATE", "¥788.00", "¥10.00", 1, 1, 0L)]
    public async Task A_redeemed_gift_stays_and_its_policy_says_who_pays(
        string policy, string amount, string keptBack, int revoked, int kept, long seller)
    {
        var shopper = await Seller.Of(shop);
        var song = await Wares.Song(shop, 1000);
        await shopper.Does(
            "createGiftCampaign",
            $$"""
            name: "A campaign", endsAt: "2099-01-01T00:00:00Z", budget: {amountMinor: 9000, currency: CNY},
            onReturn: {{policy}}, rules: [{gifts: [{music: {songId: "{{song}}"}, copies: 2}]}]
            """);
        var (order, _) = await shopper.Places();
        await shopper.Pays(order);
        Assert.Equal("REDEEMED", await shopper.Redeems(shop, order));
        Assert.Equal(
            $"{{'state':'DONE','amount':{{'formatted':'{amount}'}},'keptBack':{{'formatted':'{keptBack}'}},"
            + $"'order':{{'state':'REFUNDED'}},'music':{{'nodes':[{{'revokedCopies':{revoked},'keptCopies':{kept},"
            + $"'amount':{{'formatted':'¥{revoked * 10}.00'}}}}]}}}}",
            await shopper.Returns(order, shown: Shown));
        Assert.Equal($"seller {seller} deposit 0", await shopper.Books(shop, order));
    }

    [ShopFact]
    public async Task A_reason_is_kept_without_the_blanks_around_it()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        await seller.Pays(order);
        Assert.Equal("{'reason':'Too small'}", await seller.Does(
            "refundOrder",
            $"orderId: \"{order}\", reason: \"{new string(' ', 200)}Too small\"", "orderRefund { reason }"));
    }

    [ShopFact]
    public async Task Refuses_what_cannot_be_given_back()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var (_, other) = await seller.Places();
        Assert.Equal("ORDER_NOT_PAID at orderId", await seller.Returns(order));
        await seller.Pays(order);
        Assert.Equal("ORDER_NOT_FOUND at orderId", await (await Seller.Of(shop)).Returns(order));
        Assert.Equal("ORDER_LINE_NOT_FOUND at lines.0.orderLineId", await seller.Returns(order, other, 1));
        Assert.Equal("QUANTITY_OUT_OF_BOUNDS at lines.0.quantity", await seller.Returns(order, line, 0));
        Assert.Equal("QUANTITY_OUT_OF_BOUNDS at lines.0.quantity", await seller.Returns(order, line, -1));
        Assert.Equal("QUANTITY_OUT_OF_BOUNDS at lines.0.quantity", await seller.Returns(order, line, 3));
        Assert.Equal("NOTHING_TO_REFUND at lines", await seller.Does(
            "refundOrder", $"orderId: \"{order}\", lines: []"));
        Assert.Equal("TEXT_INVALID at reason", await seller.Does(
            "refundOrder", $"orderId: \"{order}\", reason: \"\""));
        Assert.Equal("ORDER_LINE_TWICE at lines.1.orderLineId", await seller.Does(
            "refundOrder",
            $"orderId: \"{order}\", "
            + $"lines: [{{orderLineId: \"{line}\", quantity: 1}}, {{orderLineId: \"{line}\"}}]"));
        Assert.Equal("seller 79800 deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task Of_two_who_give_the_whole_back_at_once_one_does()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        await seller.Pays(order);
        const string state = "orderRefund { state }";
        var answers = await Task.WhenAll(
            seller.Returns(order, shown: state), seller.Returns(order, shown: state),
            seller.Returns(order, shown: state));
        Assert.Single(answers, "{'state':'DONE'}");
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
    }
}

public sealed class RefundOrderOnPostgres(PostgresShop shop) : RefundOrderTests(shop), IClassFixture<PostgresShop>;

public sealed class RefundOrderOnSqlServer(SqlServerShop shop)
    : RefundOrderTests(shop), IClassFixture<SqlServerShop>;
