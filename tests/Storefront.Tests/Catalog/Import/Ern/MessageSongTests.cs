namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>What a song is called, who brings it out and since when, wherever its message says so.</summary>
public abstract class MessageSongTests(Shop shop) : IAsyncLifetime
{
    private const string Recording = "</Duration>";
    private const string TrackLabel = "<ReleaseLabelReference>P2</ReleaseLabelReference>\n<Genre>";
    private const string TrackGenre = "<Genre><GenreText>Folk</GenreText></Genre></TrackRelease>";
    private const string Track3 = "<ReleaseType>TrackRelease</ReleaseType>";

    private readonly MessageInbox inbox = new(shop);

    public Task InitializeAsync() => inbox.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [ShopTheory]
    [InlineData("", "", "2026-08 Label X")]
    [InlineData(Recording, $"{Recording}<FirstPublicationDate>2020-05-01</FirstPublicationDate>", "2020-05-01 Label X")]
    [InlineData(
        TrackGenre, "<Genre><GenreText>Folk</GenreText></Genre><ReleaseDate>2026-07-03</ReleaseDate></TrackRelease>",
        "2026-07-03 Label X")]
    [InlineData(
        TrackGenre,
        "<Genre><GenreText>Folk</GenreText></Genre><ReleaseDate>2026-07-03</ReleaseDate>"
        + "<OriginalReleaseDate>2019</OriginalReleaseDate></TrackRelease>",
        "2019 Label X")]
    [InlineData(
        "<ReleaseDate>2026-08</ReleaseDate>",
        "<ReleaseDate>2026-08</ReleaseDate><OriginalReleaseDate>1999-12</OriginalReleaseDate>", "1999-12 Label X")]
    [InlineData(TrackLabel, "<ReleaseLabelReference>P3</ReleaseLabelReference><Genre>", "2026-08 Chen Wei")]
    [InlineData(TrackLabel, "<Genre>", "2026-08 Label X")]
    public async Task A_date_and_a_label_are_the_recordings_the_tracks_or_the_records(
        string sound, string edited, string expected)
    {
        var text = new ErnMessage().Version4();
        await inbox.TakeAll(sound.Length == 0 ? text : text.Replace(sound, edited, StringComparison.Ordinal));
        Assert.Equal(expected, await DateAndLabel());
    }

    [ShopFact]
    public async Task A_message_of_version_3_says_it_in_other_places()
    {
        var text = new ErnMessage().Version3().Replace(
            Track3, $"{Track3}<GlobalReleaseDate>2015-02-03</GlobalReleaseDate>", StringComparison.Ordinal);
        await inbox.TakeAll(text);
        Assert.Equal("2015-02-03 Label X", await DateAndLabel());
    }

    [ShopTheory]
    [InlineData("PT205S")]
    [InlineData("P0Y0M0DT0H3M25S")]
    [InlineData("P0DT3M25.000S")]
    public async Task A_duration_has_one_of_many_forms(string duration)
    {
        await inbox.TakeAll(new ErnMessage().Version4().Replace("PT3M25S", duration, StringComparison.Ordinal));
        Assert.Equal(
            """{"data":{"song":{"durationMs":205000}}}""",
            await shop.Send("""{ song(by: {isrc: "ZZA012600001"}) { durationMs } }"""));
    }

    [ShopFact]
    public async Task Movements_of_one_title_are_told_apart_by_their_subtitles_and_found_by_them()
    {
        string[] movements = ["I. Allegro con brio", "II. Andante con moto", "III. Scherzo"];
        var message = new ErnMessage
        {
            Songs = [.. movements.Select((_, at) => new ErnSong(at + 1, "Symphony No. 5", $"ZZA01260000{at + 1}"))],
        };
        var parts = message.Version4().Split("<TitleText>Symphony No. 5</TitleText>");
        await inbox.TakeAll(
            parts[0] + string.Concat(movements.Zip(parts[1..], (movement, rest) =>
                $"<TitleText>Symphony No. 5</TitleText><SubTitle>{movement}</SubTitle>{rest}")));
        Assert.Equal(
            """
            {"data":{"record":{"tracks":{"nodes":[
            {"song":{"title":"Symphony No. 5 (I. Allegro con brio)"}},
            {"song":{"title":"Symphony No. 5 (II. Andante con moto)"}},
            {"song":{"title":"Symphony No. 5 (III. Scherzo)"}}]}}}}
            """.ReplaceLineEndings(""),
            await shop.Send("""{ record(by: {upc: "9521234567899"}) { tracks { nodes { song { title } } } } }"""));
        Assert.Equal(
            ["Song Symphony No. 5 (II. Andante con moto)"], await new SearchBox(shop).Find("andante con moto"));
    }

    [ShopFact]
    public async Task A_title_that_is_written_out_with_its_subtitle_stays_as_it_is()
    {
        var text = new ErnMessage().Version4()
            .Replace("<DisplayTitleText>Song One<", "<DisplayTitleText>Song One: Live<", StringComparison.Ordinal)
            .Replace(
                "<TitleText>Song One</TitleText>", "<TitleText>Song One</TitleText><SubTitle>Live</SubTitle>",
                StringComparison.Ordinal);
        await inbox.TakeAll(text);
        Assert.Equal(
            """
            {"data":{"song":{"title":"Song One: Live","titles":[{"text":"Song One","subTitle":"Live"}]}}}
            """.Trim(),
            await shop.Send("""{ song(by: {isrc: "ZZA012600001"}) { title titles { text subTitle } } }"""));
    }

    private async Task<string> DateAndLabel()
    {
        var song = (await shop.Data("""{ song(by: {isrc: "ZZA012600001"}) { releasedOn label { name } } }"""))
            .GetProperty("song");
        var label = song.GetProperty("label").GetProperty("name");
        return $"{song.GetProperty("releasedOn").GetString()} {label.GetString()}";
    }
}

public sealed class MessageSongOnPostgres(PostgresShop shop) : MessageSongTests(shop), IClassFixture<PostgresShop>;

public sealed class MessageSongOnSqlServer(SqlServerShop shop) : MessageSongTests(shop), IClassFixture<SqlServerShop>;
