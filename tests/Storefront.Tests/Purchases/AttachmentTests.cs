using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases;

public abstract class AttachmentTests(Shop shop)
{
    private const string Priced = "attachment { unitPrice { formatted } line { order { total { formatted } } } }";

    [ShopTheory]
    [InlineData(1200L, null, "SELLER", 3, "¥12.00", "¥798.00")]
    [InlineData(1200L, 900L, "BUYER", 3, "¥12.00", "¥834.00")]
    [InlineData(null, 900L, "BUYER", 1, "¥9.00", "¥807.00")]
    [InlineData(null, null, "BUYER", 1, "¥0.00", "¥798.00")]
    public async Task A_song_costs_its_price_or_that_of_its_deal(
        long? price, long? dealPrice, string funding, int copies, string unitPrice, string total)
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(price, dealPrice);
        Assert.Equal(Answer(unitPrice, total), await seller.Does(
            "attachSong", Music(line, "song", song, funding, copies), Priced));
    }

    [ShopTheory]
    [InlineData(5000L, true, "¥50.00")]
    [InlineData(null, true, "¥21.00")]
    [InlineData(null, false, "¥21.00")]
    public async Task A_record_costs_its_price_or_what_its_songs_cost(long? price, bool hasDeal, string unitPrice)
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var record = await NewRecord(price, hasDeal, await NewSong(1200, null), await NewSong(null, 900));
        Assert.Equal(Answer(unitPrice, "¥798.00"), await seller.Does(
            "attachRecord", Music(line, "record", record), Priced));
    }

    [ShopFact]
    public async Task A_song_is_sold_on_the_terms_of_its_musician()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        Assert.Equal("NOT_AVAILABLE at songId", await seller.Does("attachSong", Music(line, "song", song)));
        await owner.Does("setSongPrice", $"songId: \"{song}\", price: {{amountMinor: 1200, currency: CNY}}");
        await owner.Does("setSongDeals", $"songId: \"{song}\", deals: [{{uses: [DOWNLOAD], territories: [CN]}}]");
        Assert.Equal(Answer("¥12.00", "¥798.00"), await seller.Does("attachSong", Music(line, "song", song), Priced));
    }

    [ShopFact]
    public async Task A_record_without_a_price_costs_that_of_its_deal()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var record = await NewRecord(null, hasDeal: true, await NewSong(1200, null));
        await using (var db = shop.Db())
        {
            var deal = await db.Deals.SingleAsync(deal => deal.RecordId == Owner.Key(record));
            deal.Price = new Money(1800, CurrencyCode.CNY);
            await db.SaveChangesAsync();
        }
        Assert.Equal(Answer("¥18.00", "¥798.00"), await seller.Does(
            "attachRecord", Music(line, "record", record), Priced));
    }

    [ShopFact]
    public async Task What_is_detached_is_no_longer_paid_and_a_price_stays_as_it_was()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var song = await NewSong(1200, null);
        var made = await seller.Does("attachSong", Music(line, "song", song, "BUYER"), "attachment { id }");
        var attachment = made.Split('\'')[3];
        await shop.Change<Song>(Owner.Key(song), one => one.Price = null);
        Assert.Equal(
            """{"order":{"total":{"formatted":"¥810.00"}}}""",
            $"{await seller.Reads($"{{ order(by: {{id: \"{order}\"}}) {{ total {{ formatted }} }} }}")}");
        Assert.Equal("ATTACHMENT_NOT_FOUND at attachmentId", await (await Seller.Of(shop)).Does(
            "detach", $"attachmentId: \"{attachment}\""));
        Assert.Equal("{'total':{'formatted':'¥798.00'}}", await seller.Does(
            "detach", $"attachmentId: \"{attachment}\"", "order { total { formatted } }"));
        Assert.Equal("ATTACHMENT_NOT_FOUND at attachmentId", await seller.Does(
            "detach", $"attachmentId: \"{attachment}\""));
    }

    [ShopFact]
    public async Task A_cancelled_order_is_left_alone()
    {
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var song = await NewSong(1200, null);
        var made = await seller.Does("attachSong", Music(line, "song", song), "attachment { id }");
        await seller.Does("cancelOrder", $"orderId: \"{order}\"", "order { id }");
        Assert.Equal("ORDER_NOT_OPEN at orderLineId", await seller.Does("attachSong", Music(line, "song", song)));
        Assert.Equal("ORDER_NOT_OPEN at orderLineId", await seller.Does(
            "attachRecord", Music(line, "record", Owner.Id("Record", 1))));
        Assert.Equal("ORDER_NOT_OPEN at attachmentId", await seller.Does(
            "detach", $"attachmentId: \"{made.Split('\'')[3]}\""));
    }

    [ShopFact]
    public async Task Refuses_what_cannot_go_with_the_line()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        foreach (var (kind, music) in new[]
        {
            ("song", await NewSong(1200, null)),
            ("record", await NewRecord(5000, true, await NewSong(1200, null))),
        })
        {
            var verb = kind == "song" ? "attachSong" : "attachRecord";
            Assert.Equal("COPIES_OUT_OF_BOUNDS at copies", await seller.Does(
                verb, Music(line, kind, music, "SELLER", 0)));
            Assert.Equal("COPIES_OUT_OF_BOUNDS at copies", await seller.Does(
                verb, Music(line, kind, music, "SELLER", 101)));
            Assert.Equal("ORDER_LINE_NOT_FOUND at orderLineId", await (await Seller.Of(shop)).Does(
                verb, Music(line, kind, music)));
            Assert.Equal($"{kind.ToUpperInvariant()}_NOT_FOUND at {kind}Id", await seller.Does(
                verb, Music(line, kind, Owner.Id(kind == "song" ? "Song" : "Record", 987654))));
            var (_, abroad) = await seller.Places($"JP-{kind}", "JP");
            Assert.Equal($"NOT_AVAILABLE at {kind}Id", await seller.Does(verb, Music(abroad, kind, music)));
        }
    }

    [ShopTheory]
    [InlineData(1200L, null, "JPY", 1, "PRICE_NOT_TAKEN at songId")]
    [InlineData(null, 1_000_000_000_000L, "CNY", 1, "TOTAL_TOO_HIGH at songId")]
    [InlineData(null, 1_000_000_000_000L, "CNY", 2, "TOTAL_TOO_HIGH at songId")]
    [InlineData(null, 900L, "JPY", 1, "PRICE_NOT_TAKEN at songId")]
    public async Task Refuses_a_price_that_an_order_cannot_take(
        long? price, long? dealPrice, string currency, int copies, string refusal)
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(price, dealPrice, Enum.Parse<CurrencyCode>(currency));
        Assert.Equal(refusal, await seller.Does("attachSong", Music(line, "song", song, "BUYER", copies)));
        Assert.Equal(refusal.Replace("song", "record", StringComparison.Ordinal), await seller.Does(
            "attachRecord", Music(line, "record", await NewRecord(null, true, song), "BUYER", copies)));
    }

    [ShopTheory]
    [InlineData("FRONTLINE", null)]
    [InlineData(null, CommercialModel.PayAsYouGo)]
    public async Task Gives_nothing_away_whose_price_was_agreed_elsewhere(string? code, CommercialModel? model)
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(null, null);
        await shop.Change<Deal>(await DealOf(song), deal => (deal.PriceCode, deal.CommercialModel) = (code, model));
        Assert.Equal("PRICE_NOT_TAKEN at songId", await seller.Does("attachSong", Music(line, "song", song)));
        Assert.Equal("PRICE_NOT_TAKEN at recordId", await seller.Does(
            "attachRecord", Music(line, "record", await NewRecord(null, false, song))));
    }

    [ShopFact]
    public async Task Of_several_deals_the_one_in_yuan_says_what_it_costs()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(null, 900);
        await using var db = shop.Db();
        var dollars = await db.Deals.AsNoTracking().SingleAsync(deal => deal.SongId == Owner.Key(song));
        (dollars.Id, dollars.Price, dollars.ValidFrom) =
            (0, new Money(199, CurrencyCode.USD), dollars.ValidFrom.AddDays(-1));
        db.Add(dollars);
        await db.SaveChangesAsync();
        Assert.Equal(Answer("¥9.00", "¥798.00"), await seller.Does(
            "attachSong", Music(line, "song", song), Priced));
    }

    [ShopFact]
    public async Task Says_which_song_is_not_to_be_had_and_why()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var undealt = await NewSong(1200, null);
        await shop.Change<Deal>(await DealOf(undealt), deal => deal.Uses = [Use.Stream]);
        var record = await NewRecord(5000, false, await NewSong(1200, null), undealt);
        var answer = await seller.Reads(
            $$"""
            mutation { attachRecord(input: {idempotencyKey: "why", {{Music(line, "record", record)}}}) {
              errors { code message } } }
            """);
        Assert.Equal(
            """
            {"attachRecord":{"errors":[{"code":"NOT_AVAILABLE","message":
            "No deal allows to download \"A song\" in CN now: USE_NOT_COVERED."}]}}
            """.ReplaceLineEndings(""),
            $"{answer}");
    }

    [ShopFact]
    public async Task What_is_not_published_is_not_found()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(1200, null, state: PublicationState.Draft);
        Assert.Equal("SONG_NOT_FOUND at songId", await seller.Does("attachSong", Music(line, "song", song)));
        var record = await NewRecord(5000, true, song);
        await shop.Change<Song>(Owner.Key(song), one => one.MoveTo(PublicationState.Published));
        Assert.Equal(Answer("¥50.00", "¥798.00"), await seller.Does(
            "attachRecord", Music(line, "record", record), Priced));
    }

    [ShopFact]
    public async Task Sent_again_attaches_once()
    {
        var seller = await Seller.Of(shop);
        var (_, line) = await seller.Places();
        var song = await NewSong(1200, null);
        var document = $$"""
            mutation { attachSong(input: {idempotencyKey: "again", {{Music(line, "song", song, "BUYER")}}}) {
              attachment { line { order { total { formatted } } } } isReplayed } }
            """;
        foreach (var isReplayed in new[] { "false", "true" })
        {
            Assert.Equal(
                """{"attachSong":{"attachment":{"line":{"order":{"total":{"formatted":"¥810.00"}}}},"isReplayed":"""
                + $"{isReplayed}}}}}",
                $"{await seller.Reads(document)}");
        }
    }

    private static string Answer(string unitPrice, string total) =>
        $"{{'unitPrice':{{'formatted':'{unitPrice}'}},'line':{{'order':{{'total':{{'formatted':'{total}'}}}}}}}}";

    private static string Music(string line, string kind, string id, string funding = "SELLER", int copies = 1) =>
        $"orderLineId: \"{line}\", {kind}Id: \"{id}\", funding: {funding}, copies: {copies}";

    private async Task<long> DealOf(string song)
    {
        var key = Owner.Key(song);
        await using var db = shop.Db();
        return await db.Deals.Where(deal => deal.SongId == key).Select(deal => deal.Id).SingleAsync();
    }

    private Task<string> NewSong(
        long? price, long? dealPrice, CurrencyCode currency = CurrencyCode.CNY,
        PublicationState state = PublicationState.Published) =>
        Wares.Song(shop, price, dealPrice, currency, state);

    private Task<string> NewRecord(long? price, bool hasDeal, params string[] songs) =>
        Wares.Record(shop, price, hasDeal, songs);
}

public sealed class AttachmentOnPostgres(PostgresShop shop) : AttachmentTests(shop), IClassFixture<PostgresShop>;

public sealed class AttachmentOnSqlServer(SqlServerShop shop)
    : AttachmentTests(shop), IClassFixture<SqlServerShop>;
