using Microsoft.AspNetCore.Builder;

namespace Storefront.Tests.Purchases.Campaigns;

public abstract class GiftBudgetTests(Shop shop)
{
    [ShopFact]
    public async Task Fifty_orders_at_once_at_two_hosts_get_the_seven_gifts_that_there_are()
    {
        var here = await Seller.Of(shop);
        await using var host = await shop.StartHost();
        using var visitor = At(host, here.Visitor);
        var there = new Seller(visitor);
        var campaign = await here.Starts(Giving.Rule(await Wares.Song(shop, 1200)), Giving.Budget(7 * 1200));

        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            turn => (turn % 2 == 0 ? here : there).Decides()));
        Assert.Equal(7, decisions.Count(decision => decision == "1 GIVEN"));
        Assert.Equal(43, decisions.Count(decision => decision == "1 BUDGET_USED"));
        Assert.Equal("7 for 8400", await shop.Given(campaign));
    }

    [ShopFact]
    public async Task Orders_of_one_buyer_at_once_get_what_one_buyer_gets()
    {
        var seller = await Seller.Of(shop);
        var capped = await seller.Starts(
            Giving.Rule(await Wares.Song(shop, 1200), copies: 2), $"{Giving.Ample}, copiesPerBuyerMax: 5");
        var welcome = await seller.Starts(Giving.Rule(await Wares.Song(shop, 800), "isFirstOrderOnly: true,"));
        var decisions = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            turn => seller.Decides(turn % 2 == 0 ? "Li" : "Wang")));
        Assert.Equal(4, decisions.Count(decision => decision.StartsWith("1 GIVEN", StringComparison.Ordinal)));
        Assert.Equal(2, decisions.Count(decision => decision.EndsWith("1 GIVEN", StringComparison.Ordinal)));
        Assert.Contains("1 BUYER_CAP_REACHED, 1 NOT_FIRST_ORDER", decisions);
        Assert.Equal("8 for 9600", await shop.Given(capped));
        Assert.Equal("2 for 1600", await shop.Given(welcome));
    }

    [ShopFact]
    public async Task First_orders_at_once_that_fit_different_campaigns_are_one()
    {
        var seller = await Seller.Of(shop);
        var song = await Wares.Song(shop, 1200);
        await seller.Starts(Giving.Rule(song, "isFirstOrderOnly: true, quantityMin: 2,"));
        await seller.Starts(Giving.Rule(song, "isFirstOrderOnly: true, skuPatterns: [\"COAT-M\"],"));
        var decisions = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            turn => seller.Decides("Li", quantity: 1 + turn % 2)));
        Assert.Equal(1, decisions.Count(decision => decision.Contains("GIVEN", StringComparison.Ordinal)));
    }

    [ShopFact]
    public async Task A_cap_on_copies_holds_and_a_smaller_rule_may_fill_it()
    {
        var seller = await Seller.Of(shop);
        var song = await Wares.Song(shop, null);
        var campaign = await seller.Starts(
            $"{Giving.Rule(song, copies: 2)}, {Giving.Rule(song)}", $"{Giving.Budget(0)}, copiesMax: 3");
        Assert.Equal("1 GIVEN, 2 EARLIER_RULE_GAVE", await seller.Decides());
        Assert.Equal("1 TOTAL_CAP_REACHED, 2 GIVEN", await seller.Decides());
        Assert.Equal("1 TOTAL_CAP_REACHED, 2 TOTAL_CAP_REACHED", await seller.Decides());
        Assert.Equal("3 for 0", await shop.Given(campaign));
    }

    [ShopFact]
    public async Task What_is_called_off_or_detached_is_there_again()
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(
            Giving.Rule(await Wares.Song(shop, 1200)), $"{Giving.Budget(1200)}, copiesPerBuyerMax: 1");
        var order = (await seller.Orders("id", "Li")).Split('\'')[3];
        Assert.Equal("1 BUDGET_USED", await seller.Decides("Wang"));
        await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        Assert.Equal("0 for 0", await shop.Given(campaign));

        var gift = (await seller.Orders("lines { nodes { attachments { nodes { id } } } }", "Li")).Split('\'')
            .Single(part => part.Length > 8 && part != "attachments");
        Assert.Equal("1 for 1200", await shop.Given(campaign));
        await seller.Does("detach", $"attachmentId: \"{gift}\"");
        Assert.Equal("0 for 0", await shop.Given(campaign));
        Assert.Equal("1 GIVEN", await seller.Decides("Li"));
        Assert.Equal("1 BUDGET_USED", await seller.Decides("Wang"));
    }

    [ShopTheory]
    [InlineData("REVOKE_IF_UNREDEEMED", "1 for 1200")]
    [InlineData("PRORATE", "1 for 1200")]
    [InlineData("KEEP_SELLER_PAYS", "2 for 2400")]
    public async Task What_a_refund_takes_back_is_there_again(string onReturn, string given)
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(
            Giving.Rule(await Wares.Song(shop, 1200), copies: 2), $"{Giving.Ample}, onReturn: {onReturn}");
        var ids = (await seller.Orders("id lines { nodes { id } }", quantity: 2)).Split('\'');
        await seller.Pays(ids[3]);
        await seller.Returns(ids[3], ids[11], 1);
        Assert.Equal(given, await shop.Given(campaign));
    }

    [ShopFact]
    public async Task A_refund_that_the_gateway_refuses_leaves_what_was_spent()
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200)), Giving.Budget(1200));
        // The sandbox refuses refunds of payments that end in 36.
        const string bag = ", {sku: \"BAG\", title: \"A bag\", quantity: 1, "
            + "unitPrice: {amountMinor: 36, currency: CNY}}";
        var order = (await seller.Orders("id", more: bag)).Split('\'')[3];
        await seller.Pays(order);
        Assert.Equal("{'state':'REFUSED'}", await seller.Returns(order, shown: "orderRefund { state }"));
        Assert.Equal("1 for 1200", await shop.Given(campaign));
        Assert.Equal("1 BUDGET_USED", await seller.Decides());
    }

    private static Visitor At(WebApplication host, Visitor visitor)
    {
        var http = new HttpClient { BaseAddress = new Uri(host.Urls.Single()) };
        http.DefaultRequestHeaders.Authorization = visitor.Http.DefaultRequestHeaders.Authorization;
        return new Visitor(http);
    }
}

public sealed class GiftBudgetOnPostgres(PostgresShop shop) : GiftBudgetTests(shop), IClassFixture<PostgresShop>;

public sealed class GiftBudgetOnSqlServer(SqlServerShop shop) : GiftBudgetTests(shop), IClassFixture<SqlServerShop>;
