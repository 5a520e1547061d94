using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public abstract class WithdrawSongTests(Shop shop)
{
    [ShopFact]
    public async Task Takes_the_song_away_at_once_from_everybody_but_its_owner()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        var query = $"{{ node(id: \"{song}\") {{ ... on Song {{ state }} }} }}";
        Assert.Equal("""{"node":{"state":"PUBLISHED"}}""", $"{await shop.Data(query)}");
        Assert.Equal("{'state':'TAKEN_DOWN'}", await owner.Does(
            "withdrawSong", $"songId: \"{song}\"", "song { state }"));
        Assert.Equal("""{"node":null}""", $"{await shop.Data(query)}");
        Assert.Equal("""{"node":{"state":"TAKEN_DOWN"}}""", $"{await owner.Visitor.Data(query)}");
        Assert.Equal(
            """{"node":{"availability":{"isAllowed":false,"reason":"TAKEN_DOWN"}}}""",
            $"{await owner.Visitor.Data($$"""
                { node(id: "{{song}}") { ... on Song {
                  availability(territory: CN, use: STREAM) { isAllowed reason } } } }
                """)}");
    }

    [ShopFact]
    public async Task Takes_it_away_when_its_instant_comes()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        var at = $"{DateTimeOffset.UtcNow.AddSeconds(2):yyyy-MM-ddTHH:mm:ss.ffffffZ}";
        Assert.Equal("{'state':'PUBLISHED'}", await owner.Does(
            "withdrawSong", $"songId: \"{song}\", at: \"{at}\"", "song { state }"));
        var query = $"{{ node(id: \"{song}\") {{ ... on Song {{ state withdrawsAt }} }} }}";
        Assert.Contains("\"PUBLISHED\"", $"{await shop.Data(query)}", StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Equal("""{"node":null}""", $"{await shop.Data(query)}");
        Assert.Equal(
            """{"node":{"state":"TAKEN_DOWN","withdrawsAt":null}}""", $"{await owner.Visitor.Data(query)}");
    }

    [ShopFact]
    public async Task Takes_it_away_once_whatever_hosts_look_for_it()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        await owner.Does("withdrawSong", $"songId: \"{song}\", at: \"2098-01-01T00:00:00Z\"");
        var then = new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = shop.Db();
            await WithdrawDueSongs.Run(db, then, CancellationToken.None);
        }));
        Assert.Equal("{'state':'TAKEN_DOWN','withdrawsAt':null}", await owner.Does(
            "updateSong", $"songId: \"{song}\"", "song { state withdrawsAt }"));
    }

    [ShopFact]
    public async Task Is_called_off_by_publishing()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        const string shown = "song { state withdrawsAt }";
        Assert.Equal("{'state':'PUBLISHED','withdrawsAt':'2099-01-01T00:00:00Z'}", await owner.Does(
            "withdrawSong", $"songId: \"{song}\", at: \"2099-01-01T00:00:00Z\"", shown));
        Assert.Equal("{'state':'PUBLISHED','withdrawsAt':null}", await owner.Does(
            "publishSong", $"songId: \"{song}\"", shown));
    }

    [ShopFact]
    public async Task Says_beforehand_what_it_touches()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        var other = await owner.NewPublishedSong();
        await NewRecord(owner, "Both", song, other);
        await NewRecord(owner, "Alone", song);
        var query = $"{{ withdrawalOf(songId: \"{song}\") {{ song {{ title }} records {{ title }} "
            + "emptiedRecords { title } deals } }";
        Assert.Equal(
            """{"withdrawalOf":{"song":{"title":"A song"},"records":[{"title":"Both"},{"title":"Alone"}],"""
            + """ "emptiedRecords":[{"title":"Alone"}],"deals":0}}""".TrimStart(),
            $"{await owner.Visitor.Data(query)}");
        Assert.Equal("""{"withdrawalOf":null}""", $"{await (await Owner.Of(shop)).Visitor.Data(query)}");
    }

    [ShopFact]
    public async Task Refuses_what_is_not_shown_what_is_over_and_what_is_anothers()
    {
        var owner = await Owner.Of(shop);
        Assert.Equal("SONG_NOT_PUBLISHED at songId", await owner.Does(
            "withdrawSong", $"songId: \"{await owner.NewSong()}\""));
        var song = await owner.NewPublishedSong();
        Assert.Equal("INSTANT_IS_PAST at at", await owner.Does(
            "withdrawSong", $"songId: \"{song}\", at: \"2020-01-01T00:00:00Z\""));
        Assert.Equal("SONG_NOT_FOUND at songId", await (await Owner.Of(shop)).Does(
            "withdrawSong", $"songId: \"{song}\""));
    }

    private static async Task NewRecord(Owner owner, string title, params string[] songs)
    {
        var ids = string.Join(", ", songs.Select(song => $"\"{song}\""));
        var made = await owner.Does(
            "createRecord",
            $"musicianId: \"{owner.MusicianId}\", title: \"{title}\", type: ALBUM, songIds: [{ids}]",
            "record { id }");
        Assert.Equal("{'state':'PUBLISHED'}", await owner.Does(
            "publishRecord", $"recordId: \"{made.Split('\'')[3]}\"", "record { state }"));
    }
}

public sealed class WithdrawSongOnPostgres(PostgresShop shop) : WithdrawSongTests(shop), IClassFixture<PostgresShop>;

public sealed class WithdrawSongOnSqlServer(SqlServerShop shop)
    : WithdrawSongTests(shop), IClassFixture<SqlServerShop>;
