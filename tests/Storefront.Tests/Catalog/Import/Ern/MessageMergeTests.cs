using System.Text.Json;
using Storefront.Catalog;
using Storefront.Catalog.Import;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>What messages do to the catalogue, as the schema shows it.</summary>
public abstract class MessageMergeTests(Shop shop) : IAsyncLifetime
{
    private static readonly ErnMessage Message = new();
    private static readonly ErnSong One = new();
    private static readonly ErnSong Two = new(2, "Song Two", "ZZA012600002");

    private readonly MessageInbox inbox = new(shop);

    public Task InitializeAsync() => inbox.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [ShopFact]
    public async Task A_release_is_found_with_everything_the_message_says()
    {
        Assert.Equal([ImportOutcome.Accepted], await inbox.TakeAll(Message.Version4()));
        Assert.Equal(
            "{\"data\":{\"record\":{\"title\":\"Harbour Lights\",\"type\":\"EP\",\"genre\":\"folk\","
            + "\"releasedOn\":\"2026-08\",\"musician\":{\"name\":\"林雨\",\"sortName\":\"Lin, Yu\"},"
            + "\"label\":{\"name\":\"Label X\"},\"tracks\":{\"nodes\":[{\"disc\":1,\"position\":1,\"song\":{"
            + "\"title\":\"Song One\",\"isrc\":\"ZZA012600001\",\"iswc\":\"T0345246801\",\"durationMs\":205000,"
            + "\"genre\":\"folk\",\"language\":\"zh\",\"isExplicit\":false,\"musician\":{\"name\":\"林雨\"},\"credits\":["
            + "{\"role\":\"PERFORMER\",\"party\":{\"name\":\"林雨\"}},"
            + "{\"role\":\"LYRICIST\",\"party\":{\"name\":\"Chen Wei\"}},"
            + "{\"role\":\"COMPOSER\",\"party\":{\"name\":\"林雨\"}},"
            + "{\"role\":\"PRODUCER\",\"party\":{\"name\":\"Label X\"}}"
            + "]}}]}}}}",
            await shop.Send(
                """
                { record(by: {upc: "9521234567899"}) {
                    title type genre releasedOn musician { name sortName } label { name }
                    tracks { nodes { disc position song {
                      title isrc iswc durationMs genre language isExplicit musician { name }
                      credits { role party { name } } } } } } }
                """));
    }

    [ShopFact]
    public async Task A_release_of_version_3_is_found_too()
    {
        await inbox.TakeAll(Message.Version3());
        Assert.Equal("Harbour Lights: Song One (Lin Yu, rock)", await Record());
        Assert.Equal("ALLOWED", await Availability(One));
    }

    [ShopFact]
    public async Task A_song_and_its_musician_are_found_by_search()
    {
        await inbox.TakeAll(Message.Version4());
        var search = new SearchBox(shop);
        Assert.Equal(["Song Song One"], await search.Find("song one"));
        Assert.Equal(["Musician 林雨"], await search.Find("lin yu", ["MUSICIAN"]));
    }

    [ShopTheory]
    [InlineData("CN", "BACKGROUND_MUSIC", "2026-08-15", "ALLOWED")]
    [InlineData("CN", "BACKGROUND_MUSIC", "2026-08-14", "NOT_YET")]
    [InlineData("CN", "BACKGROUND_MUSIC", "2027-01-01", "ENDED")]
    [InlineData("VN", "BACKGROUND_MUSIC", "2026-08-15", "TERRITORY_NOT_COVERED")]
    [InlineData("CN", "DOWNLOAD", "2026-08-15", "USE_NOT_COVERED")]
    public async Task A_deal_allows_what_it_says_where_and_when_it_says(
        string territory, string use, string day, string reason)
    {
        await inbox.TakeAll((Message with { Offers = [new(Until: "2027-01-01")] }).Version4());
        Assert.Equal(reason, await Availability(One, territory, use, day));
    }

    [ShopFact]
    public async Task A_newer_message_replaces_all_that_was_said_about_the_release()
    {
        var older = Message with { Songs = [One, Two], Offers = [new(), new("PermanentDownload")] };
        await inbox.TakeAll(older.Version4());
        var newer = Message.On(2) with { Title = "Harbour Nights", Songs = [One with { Title = "Song One (Live)" }] };
        Assert.Equal([ImportOutcome.Replaced], await inbox.TakeAll(newer.Version4()));

        Assert.Equal("Harbour Nights: Song One (Live) (林雨, folk)", await Record());
        Assert.Equal("no song", await Availability(Two));
        Assert.Equal("USE_NOT_COVERED", await Availability(One, use: "DOWNLOAD"));
        Assert.Equal("ALLOWED", await Availability(One));
    }

    [ShopFact]
    public async Task Replaced_deals_stay_to_prove_what_was_allowed()
    {
        await inbox.TakeAll(Message.Version4(), Message.On(2).Version4());
        await using var db = shop.Db();
        Assert.Equal(2, db.Deals.Count(deal => deal.ReplacedAt == MessageInbox.Today));
        Assert.Equal(2, db.Deals.Count(deal => deal.ReplacedAt == null));
    }

    [ShopFact]
    public async Task A_message_without_deals_takes_the_release_down()
    {
        await inbox.TakeAll(Message.Version4(), Message.TakenDown.On(2).Version4());
        Assert.Equal(("no record", "no song"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task A_message_with_only_ended_deals_takes_the_release_down()
    {
        var ended = Message.On(2) with { Offers = [new(From: "2026-08-15", Until: "2026-11-21")] };
        await inbox.TakeAll(Message.Version4(), ended.Version4());
        Assert.Equal(("no record", "no song"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task What_was_taken_down_comes_back_with_a_newer_message()
    {
        await inbox.TakeAll(Message.Version4(), Message.TakenDown.On(2).Version4(), Message.On(3).Version4());
        Assert.Equal(("Harbour Lights: Song One (林雨, folk)", "ALLOWED"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task A_song_stays_while_another_release_offers_it()
    {
        await inbox.TakeAll(Message.Version4(), Other.On(2).Version4(), Message.TakenDown.On(3).Version4());
        Assert.Equal(("no record", "ALLOWED"), (await Record(), await Availability(One)));
        await inbox.TakeAll((Other.On(4) with { ReleaseId = Other.ReleaseId }).Purge());
        Assert.Equal("no song", await Availability(One));
    }

    [ShopFact]
    public async Task Deals_that_came_with_another_release_stay()
    {
        var other = Other with { Offers = [new("PermanentDownload")] };
        await inbox.TakeAll(Message.Version4(), other.On(2).Version4(), Message.TakenDown.On(3).Version4());
        Assert.Equal("ALLOWED", await Availability(One, use: "DOWNLOAD"));
        Assert.Equal("USE_NOT_COVERED", await Availability(One));
    }

    [ShopFact]
    public async Task The_newest_message_describes_a_shared_recording_in_whatever_order_they_arrive()
    {
        var newer = Other.On(2) with { Songs = [One with { Title = "Song One, Remastered" }] };
        await inbox.TakeAll(newer.Version4(), Message.Version4());
        Assert.Equal("Harbour Lights: Song One, Remastered (林雨, folk)", await Record());
    }

    [ShopFact]
    public async Task A_purge_removes_the_release_and_its_songs()
    {
        await inbox.TakeAll(Message.Version4());
        Assert.Equal([ImportOutcome.Replaced], await inbox.TakeAll(Message.On(2).Purge()));
        Assert.Equal(("no record", "no song"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task A_purge_may_name_the_release_by_any_of_its_numbers()
    {
        const string grid = "<GRid>A10302B0003989564F</GRid>";
        await inbox.TakeAll((Message with { ReleaseId = grid + Message.ReleaseId }).Version4());
        await inbox.TakeAll((Message.On(2) with { ReleaseId = grid }).Purge());
        Assert.Equal("no record", await Record());
    }

    [ShopFact]
    public async Task A_purge_of_an_unknown_release_keeps_an_older_delivery_out()
    {
        Assert.Equal(
            [ImportOutcome.Accepted, ImportOutcome.Unchanged],
            await inbox.TakeAll(Message.On(2).Purge(), Message.Version4()));
        Assert.Equal(("no record", "no song"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task A_newer_delivery_brings_a_purged_release_back()
    {
        await inbox.TakeAll(Message.Version4(), Message.On(2).Purge(), Message.On(3).Version4());
        Assert.Equal(("Harbour Lights: Song One (林雨, folk)", "ALLOWED"), (await Record(), await Availability(One)));
    }

    [ShopFact]
    public async Task A_purge_that_is_older_than_the_delivery_does_nothing()
    {
        Assert.Equal(
            [ImportOutcome.Accepted, ImportOutcome.Unchanged],
            await inbox.TakeAll(Message.On(3).Version4(), Message.On(2).Purge()));
        Assert.Equal("Harbour Lights: Song One (林雨, folk)", await Record());
    }

    [ShopFact]
    public async Task Two_releases_that_turn_out_to_be_one_become_one()
    {
        const string grid = "<GRid>A10302B0003989564F</GRid>";
        var byGrid = Message.On(3) with { ReleaseId = grid, Title = "Harbour Nights" };
        var both = Message.On(2) with { ReleaseId = grid + Message.ReleaseId };
        await inbox.TakeAll(Message.Version4(), byGrid.Version4(), both.Version4());
        Assert.Equal("Harbour Nights", await Titles());
    }

    [ShopFact]
    public async Task Another_sender_cannot_change_a_release_by_its_number()
    {
        var foreign = Message.On(2) with { From = "PADPIDA2026010199Z" };
        await inbox.TakeAll(Message.Version4(), foreign.Purge());
        Assert.Equal("Harbour Lights: Song One (林雨, folk)", await Record());
    }

    [ShopFact]
    public async Task A_song_from_elsewhere_with_the_same_isrc_is_another_song()
    {
        var song = SearchBox.Song("Song One, as a table has it");
        song.Isrc = Isrc.Parse(One.Isrc);
        song.Isrcs.Add(new SongIsrc { Position = 1, Isrc = song.Isrc });
        await new SearchBox(shop).Add(song);
        await inbox.TakeAll(Message.Version4(), Message.On(2).Purge());
        Assert.Equal("Song One, as a table has it", await Titles("songs"));
    }

    [ShopFact]
    public async Task A_recording_is_found_again_by_the_senders_number_when_its_isrc_changes()
    {
        const string own = "<ProprietaryId Namespace=\"PADPIDA2026010101A\">rec-1</ProprietaryId>";
        var corrected = One with { Isrc = "ZZA012600009", ResourceId = own };
        await inbox.TakeAll(
            (Message with { Songs = [One with { ResourceId = own }] }).Version4(),
            (Message.On(2) with { Songs = [corrected] }).Version4());
        Assert.Equal("Song One", await Titles("songs"));
        Assert.Equal(("no song", "ALLOWED"), (await Availability(One), await Availability(corrected)));
    }

    [ShopFact]
    public async Task Shares_stay_as_they_are_given()
    {
        const string controller =
            """
            <ResourceRightsController><RightsControllerPartyReference>P{0}</RightsControllerPartyReference>
            <RightsControlType>RightsController</RightsControlType><RightSharePercentage>33.33</RightSharePercentage>
            </ResourceRightsController>
            """;
        var controllers = string.Concat(Enumerable.Range(1, 3).Select(party => controller.Replace("{0}", $"{party}")));
        await inbox.TakeAll((Message with { Songs = [One with { Roles = "", Controllers = controllers }] }).Version4());
        await using var db = shop.Db();
        Assert.Equal([33.33m, 33.33m, 33.33m], db.Credits.Where(credit => credit.Share != null)
            .OrderBy(credit => credit.Position).Select(credit => credit.Share!.Value));
    }

    [ShopFact]
    public async Task The_price_of_a_deal_is_kept_and_one_too_high_for_a_song_holds_for_the_record_only()
    {
        var cheap = new ErnOffer("PermanentDownload") { Price = ErnOffer.Yuan("5.00") };
        var dear = new ErnOffer("PlayInPublic") { Price = ErnOffer.Yuan("50.01") };
        var report = await inbox.Take((Message with { Offers = [cheap, dear] }).Version4());
        Assert.Contains(report.Problems, problem => problem is { Code: ProblemCode.PriceTooHigh, Refuses: false });
        await using var db = shop.Db();
        Assert.Equal(
            ["¥5.00 record", "¥5.00 song", "¥50.01 record"],
            db.Deals.AsEnumerable()
                .Select(deal => $"{deal.Price} {(deal.SongId is null ? "record" : "song")}").Order());
    }

    [ShopFact]
    public async Task A_message_larger_than_a_chunk_is_taken_whole()
    {
        var songs = Enumerable.Range(1, 2345).Select(n => new ErnSong(n, $"Song {n}", $"ZZA0126{n:00000}")).ToList();
        await inbox.TakeAll((Message with { Songs = songs }).Version4());
        await using var db = shop.Db();
        Assert.Equal(2345, db.Songs.Count(song => song.IsPublished && song.Genre == "folk" && song.Tracks.Count == 1));
        Assert.Equal(2346, db.Deals.Count());
        Assert.Equal(3 + 1, db.Parties.Count());
    }

    [ShopFact]
    public async Task A_small_message_takes_few_statements()
    {
        var statements = await inbox.Statements(Message.Version4());
        Assert.InRange(statements.Count, 1, 16);
    }

    private static ErnMessage Other =>
        Message with { ReleaseId = $"<ICPN>{ErnMessage.OtherUpc}</ICPN>", Title = "Best Of" };

    /// <summary>The record and its songs; <c>no record</c> when the catalogue does not show it.</summary>
    private async Task<string> Record()
    {
        var record = (await shop.Data(
            """
            { record(by: {upc: "9521234567899"}) { title tracks { nodes { song { title genre musician { name } } } } } }
            """)).GetProperty("record");
        if (record.ValueKind == JsonValueKind.Null) return "no record";
        var songs = record.GetProperty("tracks").GetProperty("nodes").EnumerateArray()
            .Select(track => track.GetProperty("song"))
            .Select(song =>
                $"{Text(song, "title")} ({Text(song.GetProperty("musician"), "name")}, {Text(song, "genre")})");
        return $"{Text(record, "title")}: {string.Join(", ", songs)}";
    }

    private async Task<string> Titles(string field = "records")
    {
        var found = (await shop.Data($"{{ {field} {{ nodes {{ title }} }} }}")).GetProperty(field).GetProperty("nodes");
        return string.Join(", ", found.EnumerateArray().Select(node => Text(node, "title")));
    }

    private static string? Text(JsonElement node, string field) => node.GetProperty(field).GetString();

    private async Task<string> Availability(
        ErnSong song, string territory = "CN", string use = "BACKGROUND_MUSIC", string day = "2026-09-01")
    {
        var answer = (await shop.Data(
            $$"""
            { song(by: {isrc: "{{song.Isrc}}"}) {
              availability(territory: {{territory}}, use: {{use}}, at: "{{day}}T00:00:00Z") { reason } } }
            """)).GetProperty("song");
        return answer.ValueKind == JsonValueKind.Null
            ? "no song"
            : answer.GetProperty("availability").GetProperty("reason").GetString()!;
    }
}

public sealed class MessageMergeOnPostgres(PostgresShop shop) : MessageMergeTests(shop), IClassFixture<PostgresShop>;

public sealed class MessageMergeOnSqlServer(SqlServerShop shop) : MessageMergeTests(shop), IClassFixture<SqlServerShop>;
