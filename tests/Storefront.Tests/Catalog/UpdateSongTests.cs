namespace Storefront.Tests.Catalog;

public abstract class UpdateSongTests(Shop shop)
{
    [ShopFact]
    public async Task Changes_what_is_given_and_nothing_else()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong("genre: \"folk\", isInstrumental: true");
        var isrc = Owner.NewIsrc();
        Assert.Equal(
            $"{{'title':'Another','genre':'folk','isInstrumental':true,'isExplicit':false,'isrc':'{isrc}'}}",
            await owner.Does(
                "updateSong", $"songId: \"{song}\", title: \"Another\", isExplicit: false, isrc: \"{isrc}\"",
                "song { title genre isInstrumental isExplicit isrc }"));
    }

    [ShopFact]
    public async Task Lets_search_find_a_new_title_and_forget_the_old()
    {
        var owner = await Owner.Of(shop, "Zed");
        var song = await owner.NewPublishedSong();
        await owner.Does("updateSong", $"songId: \"{song}\", title: \"Zanzibar Lantern\"");
        Assert.Equal(
            """{"search":{"nodes":[{"title":"Zanzibar Lantern"}]}}""",
            $"{await shop.Data("{ search(text: \"lantern zanzibar\") { nodes { ... on Song { title } } } }")}");
        const string old =
            "{ songs(where: {title: {contains: \"a song\"}, musician: {name: {eq: \"Zed\"}}}) { nodes { id } } }";
        Assert.Equal("""{"songs":{"nodes":[]}}""", $"{await shop.Data(old)}");
    }

    [ShopTheory]
    [InlineData("title: \"\"", "TEXT_INVALID at title")]
    [InlineData("language: \"?\"", "TEXT_INVALID at language")]
    public async Task Refuses_texts_that_are_none(string members, string refusal)
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(refusal, await owner.Does("updateSong", $"songId: \"{await owner.NewSong()}\", {members}"));
    }

    [ShopFact]
    public async Task Refuses_a_song_of_another_and_one_that_is_not()
    {
        var song = await (await Owner.Of(shop)).NewPublishedSong();
        var other = await Owner.Of(shop);
        Assert.Equal("SONG_NOT_FOUND at songId", await other.Does("updateSong", $"songId: \"{song}\""));
        Assert.Equal(
            "SONG_NOT_FOUND at songId", await other.Does("updateSong", $"songId: \"{Owner.Id("Song", 999_999)}\""));
    }

    [ShopFact]
    public async Task Refuses_another_ISRC_for_what_was_published_and_one_that_is_taken()
    {
        var owner = await Owner.Of(shop);
        var taken = Owner.NewIsrc();
        await owner.NewSong($"isrc: \"{taken}\"");
        Assert.Equal("ISRC_TAKEN at isrc", await owner.Does(
            "updateSong", $"songId: \"{await owner.NewSong()}\", isrc: \"{taken}\""));
        Assert.Equal("ISRC_FIXED at isrc", await owner.Does(
            "updateSong", $"songId: \"{await owner.NewPublishedSong()}\", isrc: \"{Owner.NewIsrc()}\""));
    }
}

public sealed class UpdateSongOnPostgres(PostgresShop shop) : UpdateSongTests(shop), IClassFixture<PostgresShop>;

public sealed class UpdateSongOnSqlServer(SqlServerShop shop) : UpdateSongTests(shop), IClassFixture<SqlServerShop>;
