using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.DirectSale;

public abstract class DirectSaleTests(Shop shop)
{
    private static int references;

    [ShopTheory]
    [InlineData(AccountKind.Partner)]
    [InlineData(AccountKind.Shop)]
    public async Task Songs_are_quoted_bought_paid_granted_and_given_back(AccountKind kind)
    {
        var seller = await Seller.Of(shop, kind);
        var (song, other) = (await Wares.Song(shop, 1200), await Wares.Song(shop, 800));
        var quote = await Quoted(seller, $"{{songId: \"{song}\", copies: 2}}, {{songId: \"{other}\"}}");
        var bought = await Bought(
            seller, quote,
            "id state total { formatted } lines { nodes { id title quantity unitPrice { formatted } "
            + "attachments { nodes { copies funding unitPrice { formatted } } } } }");
        var ids = bought.Split('\'').Where(part => part.Length > 9 && !part.Contains("attach")).ToList();
        var (order, line) = (ids[0], ids[1]);
        Assert.Equal(
            $"{{'id':'{order}','state':'PLACED','total':{{'formatted':'¥32.00'}},'lines':{{'nodes':[{{'id':'{line}',"
            + "'title':'A song','quantity':2,'unitPrice':{'formatted':'¥0.00'},'attachments':{'nodes':["
            + "{'copies':2,'funding':'BUYER','unitPrice':{'formatted':'¥12.00'}}]}},"
            + $"{{'id':'{ids[2]}','title':'A song','quantity':1,'unitPrice':{{'formatted':'¥0.00'}},"
            + "'attachments':{'nodes':[{'copies':1,'funding':'BUYER','unitPrice':{'formatted':'¥8.00'}}]}}]}}",
            bought);

        Assert.Equal(
            "{'state':'PAID','lines':{'nodes':[{'attachments':{'nodes':[{'grants':{'nodes':["
            + "{'state':'ISSUED'},{'state':'ISSUED'}]}}]}},{'attachments':{'nodes':[{'grants':{'nodes':["
            + "{'state':'ISSUED'}]}}]}}]}}",
            await seller.Pays(order, "state lines { nodes { attachments { nodes { grants { nodes { state } } } } } }"));
        Assert.Equal("240 240 1920", await Wares.EarnedBy(shop, song));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));

        Assert.Equal(
            "{'amount':{'formatted':'¥12.00'},'order':{'state':'PAID'}}",
            await seller.Returns(order, line, 1, "orderRefund { amount { formatted } order { state } }"));
        Assert.Equal("120 120 960", await Wares.EarnedBy(shop, song));
        Assert.Equal(
            "{'amount':{'formatted':'¥20.00'},'order':{'state':'REFUNDED'}}",
            await seller.Returns(order, shown: "orderRefund { amount { formatted } order { state } }"));
        Assert.Equal("0 0 0", await Wares.EarnedBy(shop, song));
        Assert.Equal("seller 0 deposit 0", await seller.Books(shop, order));
    }

    [ShopFact]
    public async Task A_quote_holds_its_prices_and_is_bought_once()
    {
        var seller = await Seller.Of(shop, AccountKind.Partner);
        var song = await Wares.Song(shop, 1200);
        var quote = await Quoted(seller, $"{{songId: \"{song}\"}}");
        await shop.Change<Song>(Owner.Key(song), one => one.Price = new Money(5000, CurrencyCode.CNY));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Bought(seller, quote, "total { formatted }")));
        Assert.Equal(
            ["QUOTE_USED at quoteId", "QUOTE_USED at quoteId", "QUOTE_USED at quoteId",
                "{'total':{'formatted':'¥12.00'}}"],
            answers.Order(StringComparer.Ordinal));
        Assert.Equal(
            """{"node":{"total":{"formatted":"¥12.00"},"order":{"state":"PLACED"}}}""",
            $"{await seller.Reads(
                $"{{ node(id: \"{quote}\") {{ ... on Quote {{ total {{ formatted }} order {{ state }} }} }} }}")}");
        Assert.Equal(
            """{"node":null}""",
            $"{await (await Seller.Of(shop)).Reads($"{{ node(id: \"{quote}\") {{ id }} }}")}");
    }

    [ShopFact]
    public async Task Refuses_to_sell_by_a_quote_that_does_not_hold()
    {
        var seller = await Seller.Of(shop, AccountKind.Partner);
        var song = await Wares.Song(shop, 1200);
        var (old, free) = (await Quoted(seller, $"{{songId: \"{song}\"}}"), await Quoted(
            seller, $"{{songId: \"{song}\"}}"));
        await using (var db = shop.Db())
        {
            var made = (await db.Quotes.FindAsync(Owner.Key(old)))!;
            db.Entry(made).Property(quote => quote.ExpiresAt).CurrentValue = DateTimeOffset.UtcNow;
            await db.SaveChangesAsync();
        }
        Assert.Equal("QUOTE_EXPIRED at quoteId", await Bought(seller, old));
        Assert.Equal("QUOTE_NOT_FOUND at quoteId", await Bought(await Seller.Of(shop), free));
        var input = $"quoteId: \"{free}\", externalReference: ";
        Assert.Equal("TEXT_INVALID at externalReference", await seller.Does("purchaseSongs", $"{input} \"\""));
        await seller.Does("purchaseSongs", $"quoteId: \"{await Quoted(seller, $"{{songId: \"{song}\"}}")}\", "
            + "externalReference: \"taken\"");
        Assert.Equal("EXTERNAL_REFERENCE_TAKEN at externalReference", await seller.Does(
            "purchaseSongs", $"{input} \"taken\""));
        await shop.Change<Song>(Owner.Key(song), one => one.MoveTo(PublicationState.TakenDown));
        Assert.Equal("NOT_AVAILABLE at quoteId", await Bought(seller, free));
    }

    [ShopTheory]
    [InlineData("songs: []", "SONGS_OUT_OF_BOUNDS at songs")]
    [InlineData("songs: [{songId: \"SONG\"}, {songId: \"SONG\"}]", "SONG_TWICE at songs")]
    [InlineData("songs: [{songId: \"SONG\", copies: 0}]", "COPIES_OUT_OF_BOUNDS at songs.0.copies")]
    [InlineData("songs: [{songId: \"U29uZzo5ODc2NTQz\"}]", "SONG_NOT_FOUND at songs.0.songId")]
    [InlineData("buyerReference: \"\", songs: [{songId: \"SONG\"}]", "TEXT_INVALID at buyerReference")]
    [InlineData("songs: [{songId: \"SONG\"}, {songId: \"YEN\"}]", "PRICE_NOT_TAKEN at songs.1.songId")]
    [InlineData("songs: [{songId: \"DEAR\", copies: 2}]", "TOTAL_TOO_HIGH at songs.0")]
    public async Task Refuses_what_it_cannot_quote(string members, string refusal)
    {
        var seller = await Seller.Of(shop, AccountKind.Partner);
        var given = members
            .Replace("SONG\"", $"{await Wares.Song(shop, 1200)}\"", StringComparison.Ordinal)
            .Replace("YEN", await Wares.Song(shop, 1200, currency: CurrencyCode.JPY), StringComparison.Ordinal)
            .Replace("DEAR", await Wares.Song(shop, null, 600_000_000_000), StringComparison.Ordinal);
        Assert.Equal(refusal, await seller.Does("quoteSongs", $"territory: CN, {given}"));
    }

    [ShopFact]
    public async Task Refuses_where_no_deal_is_and_who_does_not_sell()
    {
        var song = await Wares.Song(shop, 1200);
        var input = $"territory: JP, songs: [{{songId: \"{song}\"}}]";
        Assert.Equal("NOT_AVAILABLE at songs.0.songId", await (await Seller.Of(shop)).Does("quoteSongs", input));
        Assert.Equal("CALLER_IS_NO_SELLER", await (await Seller.Of(shop, AccountKind.Operator)).Does(
            "quoteSongs", input));
    }

    private static async Task<string> Quoted(Seller seller, string songs) => (await seller.Does(
        "quoteSongs", $"territory: CN, songs: [{songs}]", "quote { id }")).Split('\'')[3];

    private static Task<string> Bought(Seller seller, string quote, string shown = "id") => seller.Does(
        "purchaseSongs",
        $"quoteId: \"{quote}\", externalReference: \"Q{Interlocked.Increment(ref references)}\"",
        $"order {{ {shown} }}");
}

public sealed class DirectSaleOnPostgres(PostgresShop shop) : DirectSaleTests(shop), IClassFixture<PostgresShop>;

public sealed class DirectSaleOnSqlServer(SqlServerShop shop)
    : DirectSaleTests(shop), IClassFixture<SqlServerShop>;
