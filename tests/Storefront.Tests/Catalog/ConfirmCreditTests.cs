namespace Storefront.Tests.Catalog;

public abstract class ConfirmCreditTests(Shop shop)
{
    [ShopFact]
    public async Task Lets_a_credited_party_see_the_draft_and_agree()
    {
        var (owner, singer) = (await Owner.Of(shop), await Owner.Of(shop, "Singer"));
        var song = await owner.NewSong();
        await owner.Does(
            "setCredits", $"songId: \"{song}\", credits: [{{partyId: \"{singer.PartyId}\", role: LYRICIST}}]");
        const string waiting = "{ songsToConfirm { nodes { title credits { state } } } }";
        Assert.Equal(
            """{"songsToConfirm":{"nodes":[{"title":"A song","credits":[{"state":"UNCONFIRMED"}]}]}}""",
            $"{await singer.Visitor.Data(waiting)}");
        Assert.Equal("{'credits':[{'state':'CONFIRMED'}]}", await singer.Does(
            "confirmCredit", $"songId: \"{song}\"", "song { credits { state } }"));
        Assert.Equal("""{"songsToConfirm":{"nodes":[]}}""", $"{await singer.Visitor.Data(waiting)}");
    }

    [ShopFact]
    public async Task Gives_a_credited_party_no_power_over_the_song()
    {
        var (owner, singer) = (await Owner.Of(shop), await Owner.Of(shop, "Singer"));
        var song = await owner.NewSong();
        await owner.Does(
            "setCredits", $"songId: \"{song}\", credits: [{{partyId: \"{singer.PartyId}\", role: LYRICIST}}]");
        Assert.Equal("SONG_NOT_FOUND at songId", await singer.Does("setSongPrice", $"songId: \"{song}\""));
        Assert.Equal("""{"ownSongs":{"nodes":[]}}""", $"{await singer.Visitor.Data("{ ownSongs { nodes { id } } }")}");
    }

    [ShopFact]
    public async Task Refuses_a_song_that_does_not_credit_the_caller()
    {
        var song = await (await Owner.Of(shop)).NewWholeSong();
        Assert.Equal("CREDIT_NOT_FOUND at songId", await (await Owner.Of(shop)).Does(
            "confirmCredit", $"songId: \"{song}\""));
    }
}

public sealed class ConfirmCreditOnPostgres(PostgresShop shop) : ConfirmCreditTests(shop), IClassFixture<PostgresShop>;

public sealed class ConfirmCreditOnSqlServer(SqlServerShop shop)
    : ConfirmCreditTests(shop), IClassFixture<SqlServerShop>;
