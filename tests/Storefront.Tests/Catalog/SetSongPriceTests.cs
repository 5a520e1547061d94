namespace Storefront.Tests.Catalog;

public abstract class SetSongPriceTests(Shop shop)
{
    [ShopTheory]
    [InlineData("{amountMinor: 1200, currency: CNY}", "{'price':{'formatted':'¥12.00'}}")]
    [InlineData("{amountMinor: 5000, currency: CNY}", "{'price':{'formatted':'¥50.00'}}")]
    [InlineData("{amountMinor: 0, currency: CNY}", "{'price':null}")]
    [InlineData("null", "{'price':null}")]
    [InlineData("{amountMinor: 5001, currency: CNY}", "PRICE_TOO_HIGH at price.amountMinor")]
    [InlineData("{amountMinor: -1, currency: CNY}", "PRICE_NEGATIVE at price.amountMinor")]
    [InlineData("{amountMinor: 100, currency: USD}", "CURRENCY_NOT_TAKEN at price.currency")]
    public async Task Takes_up_to_fifty_yuan(string price, string answer)
    {
        var owner = await Owner.Of(shop);
        var input = $"songId: \"{await owner.NewSong()}\", price: {price}";
        Assert.Equal(answer, await owner.Does("setSongPrice", input, "song { price { formatted } }"));
    }

    [ShopFact]
    public async Task Says_what_is_the_most()
    {
        var owner = await Owner.Of(shop);
        var data = await owner.Visitor.Data(
            $"mutation {{ setSongPrice(input: {{songId: \"{await owner.NewSong()}\", "
            + "price: {amountMinor: 5100, currency: CNY}}) { errors { message } } }");
        Assert.Equal(
            """{"setSongPrice":{"errors":[{"message":"A song costs at most ¥50.00; ¥51.00 is more."}]}}""", $"{data}");
    }

    [ShopFact]
    public async Task Keeps_what_the_song_cost_before()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        var before = await Set(owner, song, 1200);
        var between = await Set(owner, song, 800);
        await Set(owner, song, 800);
        var data = await shop.Data(
            $$"""
            { node(id: "{{song}}") { ... on Song {
              first: priceAt(at: "2020-01-01T00:00:00Z") { formatted }
              second: priceAt(at: "{{before}}") { formatted }
              third: priceAt(at: "{{between}}") { formatted }
              last: priceAt(at: "2099-01-01T00:00:00Z") { formatted } } } }
            """);
        Assert.Equal(
            """{"node":{"first":null,"second":{"formatted":"¥12.00"},"third":{"formatted":"¥8.00"},"""
            + """ "last":{"formatted":"¥8.00"}}}""".TrimStart(),
            $"{data}");
        await using var db = shop.Db();
        Assert.Equal(2, db.SongPrices.Count(price => price.SongId == Owner.Key(song)));
    }

    [ShopFact]
    public async Task Refuses_a_song_of_another()
    {
        var song = await (await Owner.Of(shop)).NewPublishedSong();
        var other = await Owner.Of(shop);
        Assert.Equal("SONG_NOT_FOUND at songId", await other.Does("setSongPrice", $"songId: \"{song}\""));
    }

    /// <summary>Sets a price and returns an instant after it.</summary>
    private static async Task<string> Set(Owner owner, string song, long amountMinor)
    {
        await owner.Does(
            "setSongPrice", $"songId: \"{song}\", price: {{amountMinor: {amountMinor}, currency: CNY}}");
        await Task.Delay(2);
        return $"{DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
    }
}

public sealed class SetSongPriceOnPostgres(PostgresShop shop) : SetSongPriceTests(shop), IClassFixture<PostgresShop>;

public sealed class SetSongPriceOnSqlServer(SqlServerShop shop)
    : SetSongPriceTests(shop), IClassFixture<SqlServerShop>;
