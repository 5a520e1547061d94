using Storefront.Catalog;
using Storefront.Purchases.Campaigns;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Campaigns;

public abstract class GiftDecisionTests(Shop shop)
{
    [ShopTheory]
    [InlineData("", "", null, "1 GIVEN")]
    [InlineData("startsAt: \"2098-01-01T00:00:00Z\"", "", null, "- NOT_STARTED")]
    [InlineData("", "skuPatterns: [\"HAT*\", \"*-M\"],", null, "1 GIVEN")]
    [InlineData("", "skuPatterns: [\"HAT*\", \"coat-*\"],", null, "1 SKU_NOT_MATCHED")]
    [InlineData("", "quantityMin: 2,", null, "1 GIVEN")]
    [InlineData("", "quantityMin: 3,", null, "1 QUANTITY_TOO_LOW")]
    [InlineData("", "orderTotalMin: {amountMinor: 20000, currency: CNY},", null, "1 GIVEN")]
    [InlineData("", "orderTotalMin: {amountMinor: 20001, currency: CNY},", null, "1 TOTAL_TOO_LOW")]
    [InlineData("", "isFirstOrderOnly: true,", null, "1 BUYER_UNKNOWN")]
    [InlineData("", "isFirstOrderOnly: true,", "Li", "1 GIVEN")]
    [InlineData("copiesPerBuyerMax: 1", "", null, "- BUYER_UNKNOWN")]
    [InlineData("copiesPerBuyerMax: 1", "", "Li", "1 GIVEN")]
    public async Task A_rule_gives_where_all_that_it_asks_for_holds(
        string campaign, string rule, string? buyer, string decision)
    {
        var seller = await Seller.Of(shop);
        await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200), rule), $"{Giving.Ample}, {campaign}");
        Assert.Equal(decision, await seller.Decides(buyer, quantity: 2));
    }

    [ShopFact]
    public async Task The_first_rule_that_can_gives_and_each_campaign_for_itself()
    {
        var seller = await Seller.Of(shop);
        var song = await Wares.Song(shop, 1200);
        var abroad = await Wares.Song(shop, 100, currency: CurrencyCode.JPY);
        await seller.Starts(string.Join(
            ", ",
            Giving.Rule(song, "orderTotalMin: {amountMinor: 39900, currency: CNY},", copies: 2),
            Giving.Rule(abroad),
            Giving.Rule(song, "orderTotalMin: {amountMinor: 19900, currency: CNY},"),
            Giving.Rule(song)));
        await seller.Starts(Giving.Rule(song));
        Assert.Equal(
            "1 TOTAL_TOO_LOW, 2 PRICE_NOT_TAKEN, 3 GIVEN, 4 EARLIER_RULE_GAVE, 1 GIVEN",
            await seller.Decides(quantity: 2));
        Assert.Equal(
            "1 TOTAL_TOO_LOW, 2 PRICE_NOT_TAKEN, 3 TOTAL_TOO_LOW, 4 GIVEN, 1 GIVEN", await seller.Decides());
        Assert.Equal(
            "1 GIVEN, 2 EARLIER_RULE_GAVE, 3 EARLIER_RULE_GAVE, 4 EARLIER_RULE_GAVE, 1 GIVEN",
            await seller.Decides(quantity: 4));
        Assert.Equal("", await (await Seller.Of(shop)).Decides());
    }

    [ShopFact]
    public async Task Gifts_go_with_the_goods_of_most_worth_that_count_and_are_the_sellers()
    {
        var seller = await Seller.Of(shop);
        var (song, other) = (await Wares.Song(shop, 1200), await Wares.Song(shop, 800));
        var record = await Wares.Record(shop, null, hasDeal: false, song, other);
        await seller.Starts(
            $$"""
            {skuPatterns: ["COAT*"],
             gifts: [{music: {recordId: "{{record}}"} }, {music: {songId: "{{other}}"}, copies: 2} ] }
            """,
            $"{Giving.Ample}, grantOn: DELIVERED, onReturn: PRORATE");
        const string hats = ", {sku: \"HAT\", title: \"A hat\", quantity: 1, "
            + "unitPrice: {amountMinor: 90000, currency: CNY}}, {sku: \"COAT-L\", title: \"A coat\", quantity: 2, "
            + "unitPrice: {amountMinor: 9000, currency: CNY}}";
        Assert.Equal(
            "{'total':{'formatted':'¥1180.00'},'lines':{'nodes':[{'attachments':{'nodes':[]}},"
            + "{'attachments':{'nodes':[]}},{'attachments':{'nodes':["
            + "{'copies':1,'funding':'SELLER','unitPrice':{'formatted':'¥20.00'},'grantOn':'DELIVERED',"
            + "'onReturn':'PRORATE','giftRule':{'position':1,'campaign':{'name':'A campaign'}}},"
            + "{'copies':2,'funding':'SELLER','unitPrice':{'formatted':'¥8.00'},'grantOn':'DELIVERED',"
            + "'onReturn':'PRORATE','giftRule':{'position':1,'campaign':{'name':'A campaign'}}}]}}]}}",
            await seller.Orders(
                "total { formatted } lines { nodes { attachments { nodes { copies funding unitPrice { formatted } "
                + "grantOn onReturn giftRule { position campaign { name } } } } } }",
                more: hats));
    }

    [ShopFact]
    public async Task What_is_not_to_be_had_is_not_given_and_the_reason_said()
    {
        var seller = await Seller.Of(shop);
        var song = await Wares.Song(shop, 1200);
        await seller.Starts(Giving.Rule(song));
        Assert.Equal("1 NOT_AVAILABLE", await seller.Decides(territory: "JP"));
        await shop.Change<Song>(Owner.Key(song), one => one.MoveTo(PublicationState.TakenDown));
        Assert.Equal(
            "{'giftDecisions':{'nodes':[{'outcome':'NOT_AVAILABLE','explanation':'It is not published.'}]}}",
            await seller.Orders("giftDecisions { nodes { outcome explanation } }"));
    }

    [ShopFact]
    public async Task A_first_order_is_the_first_that_was_not_called_off()
    {
        var seller = await Seller.Of(shop);
        await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200), "isFirstOrderOnly: true,"));
        var first = (await seller.Orders("id", "Li")).Split('\'')[3];
        await seller.Does("cancelOrder", $"orderId: \"{first}\"");
        Assert.Equal("1 GIVEN", await seller.Decides("Li"));
        Assert.Equal("1 NOT_FIRST_ORDER", await seller.Decides("Li"));
        Assert.Equal("1 GIVEN", await seller.Decides("Wang"));
    }

    [ShopFact]
    public async Task What_was_said_of_an_order_stays_as_it_was()
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200)));
        const string shown = "giftDecisions { nodes { campaign { name state } rule { position } outcome } }";
        var order = (await seller.Orders("id")).Split('\'')[3];
        await seller.Does("endGiftCampaign", $"giftCampaignId: \"{campaign}\"");
        Assert.Equal(
            """{"order":{"giftDecisions":{"nodes":[{"campaign":{"name":"A campaign","state":"ENDED"},"""
            + "\"rule\":{\"position\":1},\"outcome\":\"GIVEN\"}]}}}",
            $"{await seller.Reads($"{{ order(by: {{id: \"{order}\"}}) {{ {shown} }} }}")}");
        Assert.Equal("- ENDED", await seller.Decides());
        await shop.Change<GiftCampaign>(
            Owner.Key(campaign), one => one.EndsAt = DateTimeOffset.UtcNow.AddDays(-8));
        Assert.Equal("", await seller.Decides());
    }
}

public sealed class GiftDecisionOnPostgres(PostgresShop shop) : GiftDecisionTests(shop), IClassFixture<PostgresShop>;

public sealed class GiftDecisionOnSqlServer(SqlServerShop shop)
    : GiftDecisionTests(shop), IClassFixture<SqlServerShop>;
