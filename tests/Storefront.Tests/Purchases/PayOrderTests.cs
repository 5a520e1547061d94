using Storefront.Catalog;
using Storefront.Purchases.Payments;
using Storefront.Tests.Catalog;
using Storefront.Tests.Purchases.Payments;

namespace Storefront.Tests.Purchases;

public abstract class PayOrderTests(Shop shop)
{
    private const string Shown = "state payment { state amount { formatted } code }";

    [ShopFact]
    public async Task Pays_everybody_and_gives_the_buyer_what_is_his()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var (gift, bought) = (await Wares.Song(shop, 1203), await Wares.Song(shop, 1000));
        await seller.Attaches(line, "Song", gift, "SELLER", 2);
        await seller.Attaches(line, "Song", bought, "BUYER", 3);
        Assert.Equal(
            "{'state':'PAID','payment':{'state':'PAID','amount':{'formatted':'¥828.00'},'code':null}}",
            await seller.Pays(order, Shown));
        Assert.Equal("241 240 1925", await Wares.EarnedBy(shop, gift));
        Assert.Equal("300 300 2400", await Wares.EarnedBy(shop, bought));
        Assert.Equal($"seller {79800 - 2406} deposit 0", await seller.Books(shop, order));
        Assert.Equal(
            """{"order":{"lines":{"nodes":[{"attachments":{"nodes":["""
            + """{"grants":{"totalCount":2}},{"grants":{"totalCount":3}}]}}]}}}""",
            $"{await seller.Reads($$"""
                { order(by: {id: "{{order}}"}) { lines { nodes { attachments { nodes {
                  grants { totalCount } } } } } } }
                """)}");
        Assert.Equal("ORDER_IS_PAID at orderId", await seller.Pays(order));
        Assert.Equal("ORDER_IS_PAID at orderId", await seller.Does("cancelOrder", $"orderId: \"{order}\""));
    }

    [ShopFact]
    public async Task A_record_pays_the_makers_of_its_songs_by_what_these_cost()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var (dear, cheap) = (await Wares.Song(shop, 3000), await Wares.Song(shop, 1000));
        await seller.Attaches(line, "Record", await Wares.Record(shop, 2001, true, dear, cheap));
        await seller.Pays(order);
        Assert.Equal("150 150 1201", await Wares.EarnedBy(shop, dear));
        Assert.Equal("50 50 400", await Wares.EarnedBy(shop, cheap));
        Assert.Equal($"seller {79800 - 2001} deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task A_song_that_was_withdrawn_earns_nothing_as_part_of_a_record()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var (kept, gone) = (await Wares.Song(shop, 3000), await Wares.Song(shop, 1000));
        await seller.Attaches(line, "Record", await Wares.Record(shop, 2000, true, kept, gone));
        await shop.Change<Song>(Owner.Key(gone), song => song.MoveTo(PublicationState.TakenDown));
        await seller.Pays(order);
        Assert.Equal("200 200 1600", await Wares.EarnedBy(shop, kept));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, gone));
    }

    [ShopFact]
    public async Task Asks_for_no_money_where_there_is_nothing_to_pay()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: 0);
        var song = await Wares.Song(shop, null);
        await seller.Attaches(line, "Song", song);
        Assert.Equal("{'state':'PAID','payment':null}", await seller.Pays(order, "state payment { state }"));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, song));
    }

    [ShopFact]
    public async Task What_the_gateway_declines_can_be_paid_again()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places(coatPrice: 616);
        const string declined =
            "{'state':'PLACED','payment':{'state':'DECLINED','amount':{'formatted':'¥12.32'},'code':null}}";
        Assert.Equal(declined, await seller.Pays(order, Shown));
        Assert.Equal(declined, await seller.Pays(order, Shown));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task While_the_payer_is_waited_for_the_order_stands_still()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: 0);
        var song = await Wares.Song(shop, 1231);
        await seller.Attaches(line, "Song", song, "BUYER");
        Assert.StartsWith(
            "{'state':'AWAITING_PAYMENT','payment':{'state':'AWAITING_PAYER','amount':{'formatted':'¥12.31'},"
            + "'code':'sandbox:order_",
            await seller.Pays(order, Shown));
        Assert.Equal("PAYMENT_IS_OPEN at orderId", await seller.Pays(order));
        Assert.Equal("ORDER_NOT_OPEN at orderLineId", await seller.Does(
            "attachSong", $"orderLineId: \"{line}\", songId: \"{song}\", funding: BUYER"));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));

        await PayLater(order);
        Assert.Equal("PAID", await State(seller, order));
        Assert.Equal("123 123 985", await Wares.EarnedBy(shop, song));
    }

    [ShopFact]
    public async Task An_answer_that_is_lost_is_found_out()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places(coatPrice: 617);
        Assert.Equal(
            "{'state':'AWAITING_PAYMENT','payment':{'state':'IN_DOUBT','amount':{'formatted':'¥12.34'},'code':null}}",
            await seller.Pays(order, Shown));
        await shop.LookInto(await shop.PaymentOf(order));
        Assert.Equal("PAID", await State(seller, order));
        Assert.Equal("seller 1234 deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task Who_pays_an_order_that_was_called_off_gets_it_back()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places(coatPrice: 0);
        var song = await Wares.Song(shop, 1231);
        await seller.Attaches(line, "Song", song, "BUYER");
        await seller.Pays(order);
        var payment = await shop.PaymentOf(order);
        Assert.Equal("{'state':'CANCELLED'}", await seller.Does(
            "cancelOrder", $"orderId: \"{order}\"", "order { state }"));
        Assert.Null(await shop.Hear(payment));
        Assert.Equal("CANCELLED", await State(seller, order));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, song));
        Assert.Equal("seller 0 deposit 1231", await seller.Books(shop, order));
        await shop.ResolveRefunds(payment);
        Assert.Equal(PaymentState.Refunded, (await shop.Now(payment)).State);
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task Refuses_anothers_order_and_one_that_is_called_off()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        Assert.Equal("ORDER_NOT_FOUND at orderId", await (await Seller.Of(shop)).Pays(order));
        await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        Assert.Equal("ORDER_IS_CANCELLED at orderId", await seller.Pays(order));
    }

    [ShopFact]
    public async Task Of_two_who_pay_at_once_one_asks_the_payer()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        var answers = await Task.WhenAll(seller.Pays(order), seller.Pays(order), seller.Pays(order));
        Assert.Single(answers, answer => answer == "{'state':'PAID'}");
        Assert.Equal("seller 79800 deposit 0", await seller.Books(shop, order));
    }

    private async Task PayLater(string order)
    {
        var payment = await shop.PaymentOf(order);
        await shop.Age(payment);
        await shop.LookInto(payment);
    }

    private static async Task<string?> State(Seller seller, string order) =>
        (await seller.Reads($"{{ order(by: {{id: \"{order}\"}}) {{ state }} }}"))
            .GetProperty("order").GetProperty("state").GetString();
}

public sealed class PayOrderOnPostgres(PostgresShop shop) : PayOrderTests(shop), IClassFixture<PostgresShop>
{
    private readonly PostgresShop shop = shop;

    [Fact]
    public async Task From_a_basket_to_its_music_is_23_statements_and_4_commits()
    {
        var seller = await Seller.Of(shop);
        var record = await Wares.Record(shop, 2001, true, await Wares.Song(shop, 3000), await Wares.Song(shop, 1000));
        await Sell();
        var statements = await shop.Statements(Sell);
        Assert.Equal(23, statements.Count(statement => !statement.Contains("nextval", StringComparison.Ordinal)));

        async Task Sell()
        {
            var (order, line) = await seller.Places();
            await seller.Attaches(line, "Record", record);
            Assert.Equal("{'state':'PAID'}", await seller.Pays(order));
        }
    }
}

public sealed class PayOrderOnSqlServer(SqlServerShop shop) : PayOrderTests(shop), IClassFixture<SqlServerShop>;
