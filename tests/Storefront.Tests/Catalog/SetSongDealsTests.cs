using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public abstract class SetSongDealsTests(Shop shop)
{
    private const string Worldwide = "{uses: [DOWNLOAD], allTerritoriesExcept: []}";

    [ShopFact]
    public async Task Allows_what_it_says_once_the_song_is_published()
    {
        var owner = await Owner.Of(shop, "Tea picker");
        var song = await owner.NewPublishedSong();
        Assert.Equal("False NO_DEAL", await Availability(song, "territory: CN, use: DOWNLOAD"));
        var deals = await owner.Does(
            "setSongDeals",
            $"songId: \"{song}\", deals: [{{uses: [STREAM, DOWNLOAD, STREAM], territories: [HK, CN], "
            + "validFrom: \"2026-01-01T00:00:00Z\", validUntil: \"2099-01-01T00:00:00Z\", "
            + "price: {amountMinor: 800, currency: CNY}}]",
            "song { deals { uses territoryScope territories validFrom validUntil price { formatted } "
            + "licensor { name } } }");
        Assert.Equal(
            "{'deals':[{'uses':['DOWNLOAD','STREAM'],'territoryScope':'ONLY','territories':['CN','HK'],"
            + "'validFrom':'2026-01-01T00:00:00Z','validUntil':'2099-01-01T00:00:00Z','price':{'formatted':'¥8.00'},"
            + "'licensor':{'name':'Tea picker'}}]}",
            deals);
        Assert.Equal("True ALLOWED", await Availability(song, "territory: CN, use: DOWNLOAD"));
        Assert.Equal("False TERRITORY_NOT_COVERED", await Availability(song, "territory: VN, use: DOWNLOAD"));
        Assert.Equal("False USE_NOT_COVERED", await Availability(song, "territory: CN, use: EXCERPT"));
    }

    [ShopFact]
    public async Task Holds_from_now_on_everywhere_where_nothing_else_is_said()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        await owner.Does("setSongDeals", $"songId: \"{song}\", deals: [{Worldwide}]");
        Assert.Equal("True ALLOWED", await Availability(song, "territory: VN, use: DOWNLOAD"));
        Assert.Equal(
            "False NOT_YET",
            await Availability(song, "territory: VN, use: DOWNLOAD, at: \"2026-01-01T00:00:00Z\""));
    }

    [ShopFact]
    public async Task Is_the_labels_to_say_for_a_song_that_it_brings_out()
    {
        var (owner, label) = await Owner.OfLabel(shop);
        var song = await owner.NewSong($"labelId: \"{label}\"");
        Assert.Equal("{'deals':[{'licensor':{'name':'A label'}}]}", await owner.Does(
            "setSongDeals", $"songId: \"{song}\", deals: [{Worldwide}]", "song { deals { licensor { name } } }"));
    }

    [ShopFact]
    public async Task Puts_deals_in_place_of_its_own_and_keeps_those_on_record()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        await owner.Does("setSongDeals", $"songId: \"{song}\", deals: [{Worldwide}]");
        await Deliver(Owner.Key(song));
        Assert.Equal("{'deals':[{'uses':['STREAM']}]}", await owner.Does(
            "setSongDeals", $"songId: \"{song}\", deals: []", "song { deals { uses } }"));
        Assert.Equal("False USE_NOT_COVERED", await Availability(song, "territory: CN, use: DOWNLOAD"));
        await using var db = shop.Db();
        var former = db.Deals.Single(deal => deal.SongId == Owner.Key(song) && deal.ReplacedAt != null);
        Assert.Equal([Use.Download], former.Uses);
        Assert.True(former.ReplacedAt > former.ValidFrom);
    }

    [ShopFact]
    public async Task Is_its_owners_to_see_until_the_song_is_published()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewWholeSong();
        var made = await owner.Does(
            "setSongDeals", $"songId: \"{song}\", deals: [{Worldwide}]", "song { deals { id } }");
        var node = $"{{ node(id: \"{made.Split('\'')[5]}\") {{ ... on Deal {{ uses }} }} }}";
        const string seen = """{"node":{"uses":["DOWNLOAD"]}}""";
        const string hidden = """{"node":null}""";
        var other = await Owner.Of(shop);
        Assert.Equal(seen, $"{await owner.Visitor.Data(node)}");
        Assert.Equal(hidden, $"{await other.Visitor.Data(node)}");
        Assert.Equal(hidden, $"{await shop.Data(node)}");
        await owner.Does("publishSong", $"songId: \"{song}\"");
        Assert.Equal(seen, $"{await other.Visitor.Data(node)}");
        Assert.Equal(seen, $"{await shop.Data(node)}");
        await owner.Does("withdrawSong", $"songId: \"{song}\"");
        Assert.Equal(hidden, $"{await shop.Data(node)}");
    }

    [ShopTheory]
    [InlineData("{uses: [], territories: [CN]}", "USES_MISSING at deals.0.uses")]
    [InlineData("{uses: [STREAM]}", "TERRITORIES_UNCLEAR at deals.0")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], allTerritoriesExcept: [US]}", "TERRITORIES_UNCLEAR at deals.0")]
    [InlineData("{uses: [STREAM], territories: []}", "TERRITORIES_UNCLEAR at deals.0.territories")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], validFrom: \"2027-01-01T00:00:00Z\", "
        + "validUntil: \"2027-01-01T00:00:00Z\"}",
        "ENDS_BEFORE_IT_BEGINS at deals.0.validUntil")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], validUntil: \"2026-01-01T00:00:00Z\"}",
        "ENDS_BEFORE_IT_BEGINS at deals.0.validUntil")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], price: {amountMinor: 100, currency: USD}}",
        "CURRENCY_NOT_TAKEN at deals.0.price.currency")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], price: {amountMinor: -1, currency: CNY}}",
        "PRICE_NEGATIVE at deals.0.price.amountMinor")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], price: {amountMinor: 5001, currency: CNY}}",
        "PRICE_TOO_HIGH at deals.0.price.amountMinor")]
    [InlineData(
        "{uses: [EXCERPT], territories: [CN]}, {uses: [STREAM], territories: [CN, HK]}, "
        + "{uses: [STREAM, DOWNLOAD], allTerritoriesExcept: [CN]}",
        "DEALS_OVERLAP at deals.2")]
    public async Task Refuses_what_is_no_deal(string deals, string refusal)
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(refusal, await owner.Does(
            "setSongDeals", $"songId: \"{await owner.NewSong()}\", deals: [{deals}]"));
    }

    [ShopFact]
    public async Task Refuses_more_than_fifty()
    {
        var owner = await Owner.Of(shop);
        var deals = string.Join(", ", Enumerable.Repeat(Worldwide, 51));
        Assert.Equal("TOO_MANY_DEALS at deals", await owner.Does(
            "setSongDeals", $"songId: \"{await owner.NewSong()}\", deals: [{deals}]"));
    }

    [ShopFact]
    public async Task Refuses_a_song_of_another_and_one_that_was_purged()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        var input = $"songId: \"{song}\", deals: [{Worldwide}]";
        Assert.Equal("SONG_NOT_FOUND at songId", await (await Owner.Of(shop)).Does("setSongDeals", input));
        await shop.Change<Song>(Owner.Key(song), row => row.MoveTo(PublicationState.Purged));
        Assert.Equal("SONG_IS_PURGED", await owner.Does("setSongDeals", input));
    }

    private async Task<string> Availability(string song, string asked)
    {
        var data = await shop.Data(
            $"{{ song(by: {{id: \"{song}\"}}) {{ availability({asked}) {{ isAllowed reason }} }} }}");
        var answer = data.GetProperty("song").GetProperty("availability");
        return $"{answer.GetProperty("isAllowed")} {answer.GetProperty("reason")}";
    }

    /// <summary>Adds a deal about streams that came in a message.</summary>
    private async Task Deliver(long song)
    {
        await using var db = shop.Db();
        db.Add(new Deal
        {
            SongId = song,
            Licensor = new Party { Name = "A sender" },
            TerritoryScope = TerritoryScope.AllExcept,
            Uses = [Use.Stream],
            ValidFrom = DateTimeOffset.UnixEpoch,
            Delivery = new Delivery
            {
                SenderDpid = "PADPIDA0000000001", MessageId = "1", ReleaseKey = "1", Version = "4.3",
                Kind = DeliveryKind.Release,
            },
        });
        await db.SaveChangesAsync();
    }
}

public sealed class SetSongDealsOnPostgres(PostgresShop shop) : SetSongDealsTests(shop), IClassFixture<PostgresShop>;

public sealed class SetSongDealsOnSqlServer(SqlServerShop shop)
    : SetSongDealsTests(shop), IClassFixture<SqlServerShop>;
