namespace Storefront.Tests.Catalog;

public abstract class SetCreditsTests(Shop shop)
{
    private const string Shown = "song { credits { position role share state party { name } } }";

    [ShopFact]
    public async Task Names_who_made_the_song_in_place_of_who_was_named()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        await owner.Does("setCredits", $"songId: \"{song}\", credits: [{{name: \"Old\", role: COMPOSER}}]");
        Assert.Equal(
            "{'credits':[{'position':1,'role':'LYRICIST','share':60.5,'state':'CONFIRMED','party':{'name':'Li'}},"
            + "{'position':2,'role':'LYRICIST','share':39.5,'state':'CONFIRMED','party':{'name':'Old'}},"
            + "{'position':3,'role':'PRODUCER','share':null,'state':'CONFIRMED','party':{'name':'A musician'}}]}",
            await owner.Does(
                "setCredits",
                $"songId: \"{song}\", credits: [{{name: \"Li\", role: LYRICIST, share: 60.5}}, "
                + "{name: \"Old\", role: LYRICIST, share: 39.5}, "
                + $"{{partyId: \"{owner.PartyId}\", role: PRODUCER}}]",
                Shown));
        await using var db = shop.Db();
        var parties = db.Parties.Where(party => party.Name == "Old").ToList();
        Assert.Single(parties);
    }

    [ShopFact]
    public async Task Asks_a_party_with_an_account_and_remembers_its_answer()
    {
        var (owner, singer) = (await Owner.Of(shop), await Owner.Of(shop, "Singer"));
        var song = await owner.NewSong();
        var credits = $"songId: \"{song}\", credits: [{{partyId: \"{singer.PartyId}\", role: LYRICIST}}";
        const string shown = "song { credits { state } }";
        Assert.Equal("{'credits':[{'state':'UNCONFIRMED'}]}", await owner.Does("setCredits", $"{credits}]", shown));
        await singer.Does("confirmCredit", $"songId: \"{song}\"");
        Assert.Equal(
            "{'credits':[{'state':'CONFIRMED'},{'state':'UNCONFIRMED'}]}",
            await owner.Does(
                "setCredits", $"{credits}, {{partyId: \"{singer.PartyId}\", role: PRODUCER}}]", shown));
    }

    [ShopTheory]
    [InlineData("{role: LYRICIST}", "PARTY_AMBIGUOUS at credits.0")]
    [InlineData("{name: \"A\", partyId: \"UGFydHk6MQ==\", role: LYRICIST}", "PARTY_AMBIGUOUS at credits.0")]
    [InlineData("{name: \" \", role: LYRICIST}", "TEXT_INVALID at credits.0.name")]
    [InlineData("{name: \"A\", role: LYRICIST, share: 0}", "SHARE_INVALID at credits.0.share")]
    [InlineData("{name: \"A\", role: LYRICIST, share: 33.33333}", "SHARE_INVALID at credits.0.share")]
    [InlineData("{name: \"A\", role: LYRICIST, share: 99.9999}", "SHARES_DO_NOT_ADD_UP at credits")]
    [InlineData(
        "{name: \"A\", role: LYRICIST, share: 100}, {name: \"B\", role: LYRICIST}", "SHARES_DO_NOT_ADD_UP at credits")]
    [InlineData(
        "{name: \"A\", role: LYRICIST, share: 60}, {name: \"B\", role: LYRICIST, share: 60}",
        "SHARES_DO_NOT_ADD_UP at credits")]
    [InlineData("{name: \"A\", role: LYRICIST}, {name: \"A \", role: LYRICIST}", "CREDIT_TWICE at credits.1")]
    public async Task Refuses_what_is_no_split(string credits, string refusal)
    {
        var owner = await Owner.Of(shop);
        credits = credits.Replace("UGFydHk6MQ==", owner.PartyId, StringComparison.Ordinal);
        Assert.Equal(
            refusal, await owner.Does("setCredits", $"songId: \"{await owner.NewSong()}\", credits: [{credits}]"));
    }

    [ShopFact]
    public async Task Refuses_too_many_credits_and_parties_that_are_not_there()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var many = string.Join(", ", Enumerable.Range(0, 51).Select(i => $"{{name: \"N{i}\", role: PRODUCER}}"));
        Assert.Equal("TOO_MANY_CREDITS at credits", await owner.Does(
            "setCredits", $"songId: \"{song}\", credits: [{many}]"));
        Assert.Equal("PARTY_NOT_FOUND at credits.0.partyId", await owner.Does(
            "setCredits",
            $"songId: \"{song}\", credits: [{{partyId: \"{Owner.Id("Party", 999_999)}\", role: PRODUCER}}]"));
    }

    [ShopFact]
    public async Task Refuses_a_published_song_and_one_of_another()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        Assert.Equal("SONG_IS_PUBLISHED", await owner.Does("setCredits", $"songId: \"{song}\", credits: []"));
        Assert.Equal("SONG_NOT_FOUND at songId", await (await Owner.Of(shop)).Does(
            "setCredits", $"songId: \"{song}\", credits: []"));
    }
}

public sealed class SetCreditsOnPostgres(PostgresShop shop) : SetCreditsTests(shop), IClassFixture<PostgresShop>;

public sealed class SetCreditsOnSqlServer(SqlServerShop shop) : SetCreditsTests(shop), IClassFixture<SqlServerShop>;
