using Storefront.Accounts;
using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public abstract class PublishSongTests(Shop shop)
{
    [ShopFact]
    public async Task Shows_the_song_to_a_partner_who_asks_next()
    {
        var owner = await Owner.Of(shop, "Quince Orchard");
        var partner = await shop.As(AccountKind.Partner);
        const string query =
            "{ search(text: \"quince orchard\") { nodes { ... on Musician { songs { nodes { title } } } } } }";
        Assert.Equal("""{"search":{"nodes":[{"songs":{"nodes":[]}}]}}""", $"{await partner.Data(query)}");
        var song = await owner.NewWholeSong();
        Assert.Equal("{'state':'PUBLISHED'}", await Publish(owner, song));
        Assert.Equal(
            """{"search":{"nodes":[{"songs":{"nodes":[{"title":"A song"}]}}]}}""", $"{await partner.Data(query)}");
    }

    [ShopFact]
    public async Task Asks_for_a_recording_an_ISRC_and_credits_in_turn()
    {
        var (owner, singer) = (await Owner.Of(shop), await Owner.Of(shop, "Singer"));
        var song = await owner.NewSong("");
        Assert.Equal("AUDIO_MISSING", await Publish(owner, song));
        await owner.Upload(song, "tone.wav");
        Assert.Equal("ISRC_MISSING", await Publish(owner, song));
        await owner.Does("updateSong", $"songId: \"{song}\", isrc: \"{Owner.NewIsrc()}\"");
        Assert.Equal("CREDITS_MISSING", await Publish(owner, song));
        var credits = $"songId: \"{song}\", credits: [{{name: \"A\", role: COMPOSER}}, "
            + $"{{partyId: \"{singer.PartyId}\", role: PRODUCER}}";
        await owner.Does("setCredits", $"{credits}]");
        Assert.Equal("CREDITS_MISSING", await Publish(owner, song));
        await owner.Does("updateSong", $"songId: \"{song}\", isInstrumental: true");
        Assert.Equal("CREDIT_UNCONFIRMED", await Publish(owner, song));
        await singer.Does("confirmCredit", $"songId: \"{song}\"");
        Assert.Equal("{'state':'PUBLISHED'}", await Publish(owner, song));
        Assert.Equal("{'state':'PUBLISHED'}", await Publish(owner, song));
    }

    [ShopFact]
    public async Task A_writer_wrote_the_words_and_the_music()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewWholeSong();
        var credits = $"songId: \"{song}\", credits: [{{name: \"A\", role: WRITER}}";
        await owner.Does("setCredits", $"{credits}]");
        Assert.Equal("CREDITS_MISSING", await Publish(owner, song));
        await owner.Does("setCredits", $"{credits}, {{name: \"B\", role: PRODUCER}}]");
        Assert.Equal("{'state':'PUBLISHED'}", await Publish(owner, song));
    }

    [ShopFact]
    public async Task Refuses_an_ISRC_that_a_published_song_has_got_since()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewWholeSong();
        await using (var db = shop.Db())
        {
            var isrc = (await db.Songs.FindAsync(Owner.Key(song)))!.Isrc!;
            var delivered = new Song { Title = "Delivered", SearchText = "" };
            delivered.GoBy(isrc);
            delivered.MoveTo(PublicationState.Published);
            db.Add(delivered);
            await db.SaveChangesAsync();
        }
        Assert.Equal("ISRC_TAKEN", await Publish(owner, song));
    }

    [ShopFact]
    public async Task Brings_back_what_was_withdrawn_but_not_what_was_purged()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        await owner.Does("withdrawSong", $"songId: \"{song}\"");
        Assert.Equal("{'state':'PUBLISHED'}", await Publish(owner, song));
        await shop.Change<Song>(Owner.Key(song), row => row.MoveTo(PublicationState.Purged));
        Assert.Equal("SONG_IS_PURGED", await Publish(owner, song));
    }

    [ShopFact]
    public async Task Refuses_a_song_of_another()
    {
        var song = await (await Owner.Of(shop)).NewWholeSong();
        Assert.Equal("SONG_NOT_FOUND at songId", await Publish(await Owner.Of(shop), song));
    }

    private static Task<string> Publish(Owner owner, string song) =>
        owner.Does("publishSong", $"songId: \"{song}\"", "song { state }");
}

public sealed class PublishSongOnPostgres(PostgresShop shop) : PublishSongTests(shop), IClassFixture<PostgresShop>;

public sealed class PublishSongOnSqlServer(SqlServerShop shop) : PublishSongTests(shop), IClassFixture<SqlServerShop>;
