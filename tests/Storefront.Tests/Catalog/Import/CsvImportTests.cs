using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Import;
using static Storefront.Catalog.Import.ImportOutcome;

namespace Storefront.Tests.Catalog.Import;

/// <summary>Tables of a label become a catalogue that answers.</summary>
public abstract class CsvImportTests(Shop shop)
{
    [ShopFact]
    public async Task Imported_songs_are_listed_found_and_available_to_nobody_yet()
    {
        using var delivery = new DeliveredFolder(shop)
            .With(
                "artists.csv", "artist_id,name,genres,audience_country",
                "a1,Quiet Ferry,Folk; Chamber Pop,South Korea")
            .With(
                "albums.csv", "album_id,title,artist_id,barcode,formats,label",
                "r1,Ferry Songs,a1,9521234567899,CD:EP,Blue Quay")
            .WithSongs("s1,ZZCSV2600001,Pier Seven,a1,Quiet Ferry,r1,2,2019-05-00,Mina Vale,4.50,CNY,test");
        var report = await delivery.Import();
        Assert.Equal((3, 0), (report[Accepted], report.ProblemCount));

        Assert.Equal(
            "{\"data\":{\"song\":{\"title\":\"Pier Seven\",\"releasedOn\":\"2019-05\","
            + "\"price\":{\"formatted\":\"¥4.50\"},"
            + "\"musician\":{\"name\":\"Quiet Ferry\",\"genres\":[\"folk\",\"chamber pop\"],"
            + "\"audienceCountry\":\"KR\"},"
            + "\"credits\":[{\"role\":\"COMPOSER\",\"party\":{\"name\":\"Mina Vale\"}}],"
            + "\"availability\":{\"isAllowed\":false}}}}",
            await shop.Send(
                """
                { song(by: {isrc: "ZZCSV2600001"}) {
                    title releasedOn price { formatted } musician { name genres audienceCountry }
                    credits { role party { name } }
                    availability(territory: CN, use: STREAM) { isAllowed } } }
                """));
        Assert.Equal(
            """{"data":{"search":{"nodes":[{"__typename":"Song"}]}}}""",
            await shop.Send("""{ search(text: "pier seven") { nodes { __typename } } }"""));
        var track = await TrackOf(delivery, "s1");
        Assert.Equal(("Ferry Songs", 1, 2, "Blue Quay", RecordType.Ep, "9521234567899"),
            (track.Record.Title, track.Disc, track.Position, track.Record.Label!.Name, track.Record.Type,
                track.Record.Upc!.Text));
    }

    [ShopFact]
    public async Task A_second_import_changes_nothing()
    {
        using var delivery = Catalogue();
        await delivery.Import();
        var before = await CatalogueDump.Of(shop);
        var report = await delivery.Import();
        Assert.Equal((6, 0), (report[Unchanged], report[Accepted] + report[Replaced] + report[Refused]));
        Assert.Equal(before, await CatalogueDump.Of(shop));
    }

    [ShopFact]
    public async Task A_changed_row_replaces_its_song_alone_and_whole()
    {
        using var delivery = Catalogue();
        await delivery.Import();
        var before = await SongOf(delivery, "s2");
        delivery.WithSongs(
                "s1,ZZCSV2600010,One,a1,,r1,1,2001,,,,test",
                "s2,ZZCSV2600012,Two and a half,a1,,,,2003,Someone New,,,test",
                "s3,,Three,,Nobody Known,r1,A2,,,,,test")
            .With("credits.csv", "song_id,level,role,party,share,source", "s2,recording,conductor,Baton,12.5,test");
        var report = await delivery.Import();

        Assert.Equal((1, 2), (report[ImportKind.Song, Replaced], report[ImportKind.Song, Unchanged]));
        await using var db = shop.Db();
        var after = await db.Songs.Include(song => song.Isrcs).Include(song => song.Tracks)
            .Include(song => song.Credits).ThenInclude(credit => credit.Party)
            .SingleAsync(song => song.Id == before.Id);
        Assert.Equal(("Two and a half", "ZZCSV2600012", "2003"),
            (after.Title, after.Isrc!.Text, after.ReleasedOn.ToString()));
        Assert.Equal(["ZZCSV2600012"], after.Isrcs.Select(isrc => isrc.Isrc.Text));
        Assert.Equal(
            [(CreditRole.Composer, "Someone New", null), (CreditRole.Conductor, "Baton", 12.5m)],
            after.Credits.OrderBy(credit => credit.Position)
                .Select(credit => (credit.Role, credit.Party.Name, credit.Share)));
        Assert.Null(after.Price);
        Assert.Empty(after.Tracks);
    }

    [ShopFact]
    public async Task A_song_that_was_taken_down_stays_so_when_its_row_changes()
    {
        using var delivery = new DeliveredFolder(shop).WithSongs("s1,,Hidden,,,,,,,,,test");
        await delivery.Import();
        await using var db = shop.Db();
        var song = await db.Songs.SingleAsync(song => song.Source == Source(delivery));
        song.MoveTo(PublicationState.TakenDown);
        await db.SaveChangesAsync();
        await delivery.WithSongs("s1,,Hidden better,,,,,,,,,test").Import();
        var after = await SongOf(delivery, "s1");
        Assert.Equal(("Hidden better", PublicationState.TakenDown), (after.Title, after.State));
    }

    [ShopFact]
    public async Task A_price_that_was_set_here_and_a_withdrawal_to_come_stay_when_a_row_changes()
    {
        using var delivery = new DeliveredFolder(shop)
            .WithSongs("s1,,Priced,,,,,,,4.50,CNY,test", "s2,,Delivered,,,,,,,4.50,CNY,test");
        await delivery.Import();
        var leaves = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await shop.Change<Song>((await SongOf(delivery, "s1")).Id, song => song.WithdrawsAt = leaves);
        await using (var db = shop.Db())
        {
            var song = await db.Songs.SingleAsync(song => song.Title == "Priced");
            db.Add(song.ChangePrice(new Money(800, CurrencyCode.CNY), DateTimeOffset.UtcNow)!);
            await db.SaveChangesAsync();
        }
        await delivery.WithSongs("s1,,Priced,,,,,,,9.00,CNY,test", "s2,,Delivered,,,,,,,9.00,CNY,test").Import();
        var (priced, delivered) = (await SongOf(delivery, "s1"), await SongOf(delivery, "s2"));
        Assert.Equal((800, leaves), (priced.Price!.AmountMinor, priced.WithdrawsAt));
        Assert.Equal(900, delivered.Price!.AmountMinor);
    }

    [ShopTheory]
    [InlineData("0,", null)]
    [InlineData("0.00,CNY", null)]
    [InlineData(",", null)]
    [InlineData("50.00,CNY", "¥50.00")]
    [InlineData("999999,JPY", "JP¥999999", "CURRENCY_NOT_TAKEN")]
    [InlineData("500.00,USD", "US$500.00", "CURRENCY_NOT_TAKEN")]
    public async Task A_price_is_kept_as_it_is_and_one_that_no_order_takes_is_told(
        string given, string? kept, string? warning = null)
    {
        using var delivery = new DeliveredFolder(shop).WithSongs($"s1,,Costly,,,,,,,{given},test");
        var report = await delivery.Import();
        Assert.Equal(
            warning is null ? [] : [$"warning {warning} songs.csv:2"],
            report.Problems.Select(problem => problem.ToString().Split(": ")[0]));
        Assert.Equal(kept, (await SongOf(delivery, "s1")).Price?.ToString());
    }

    [ShopFact]
    public async Task Credits_count_as_their_songs_do()
    {
        using var delivery = new DeliveredFolder(shop)
            .WithSongs("s1,,One,,,,,,,,,test", "s2,,Two,,,,,,,,,test")
            .With(
                "credits.csv", "song_id,role,party,share", "s1,composer,Mina,", "s1,additional_isrc,ZZCSV2600031,",
                "s2,composer,Mina,", "s2,composer,Mina,101");
        var report = await delivery.Import();
        Assert.Equal((3, 1), (report[ImportKind.Credit, Accepted], report[ImportKind.Credit, Refused]));
        report = await delivery.WithSongs("s1,,One,,,,,,,,,test", "s2,,Two (Live),,,,,,,,,test").Import();
        Assert.Equal(
            (0, 1, 2, 1),
            (report[ImportKind.Credit, Accepted], report[ImportKind.Credit, Replaced],
                report[ImportKind.Credit, Unchanged], report[ImportKind.Credit, Refused]));
    }

    [ShopFact]
    public async Task A_song_that_a_later_table_leaves_out_stays()
    {
        using var delivery = new DeliveredFolder(shop).WithSongs("s1,,First,,,,,,,,,test", "s2,,Second,,,,,,,,,test");
        await delivery.Import();
        await delivery.WithSongs("s2,,Second,,,,,,,,,test").Import();
        Assert.Equal(2, await shop.Db().Songs.CountAsync(song => song.Source == Source(delivery)));
    }

    [ShopFact]
    public async Task An_import_that_is_stopped_and_run_again_gives_what_one_run_gives()
    {
        var rows = Enumerable.Range(1, 7000).Select(at =>
            $"s{at},ZZCSV27{at:00000},Song {at},a1,,r{at % 50},{(at % 3 == 0 ? "" : at % 40)},20{at % 25:00},"
            + $"Writer {at % 70},,,test").ToArray();
        using var stopped = Big(rows);
        using var whole = Big(rows);
        using var stop = new CancellationTokenSource();
        var stopAtSongs = new Callback(at => { if (at.File == "songs.csv") stop.Cancel(); });
        var report = new ImportReport();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stopped.TryImport(report, stopAtSongs, stop.Token));
        Assert.Equal(4000, report[ImportKind.Song, Accepted]);
        Assert.Equal(4000, await shop.Db().Songs.CountAsync(song => song.Source == Source(stopped)));

        Assert.Equal((3000, 4000), await Counts(stopped));
        Assert.Equal((7000, 0), await Counts(whole));
        Assert.Equal(
            await CatalogueDump.WithoutIds(shop, Source(whole)),
            await CatalogueDump.WithoutIds(shop, Source(stopped)));
    }

    [ShopFact]
    public async Task Only_one_import_runs_at_a_time()
    {
        using var first = new DeliveredFolder(shop).WithSongs("s1,,Alone,,,,,,,,,test");
        using var second = new DeliveredFolder(shop).WithSongs("s1,,Waiting,,,,,,,,,test");
        bool? ran = null;
        await first.Import(new Callback(_ => ran ??= second.TryImport(new ImportReport()).GetAwaiter().GetResult()));
        Assert.False(ran);
        Assert.True(await second.TryImport(new ImportReport()));
    }

    [ShopFact]
    public async Task Two_songs_may_share_an_isrc_and_one_may_have_eleven()
    {
        using var delivery = new DeliveredFolder(shop)
            .WithSongs("s1,ZZCSV2600100,Studio,,,,,,,,,test", "s2,zz-csv-26-00100,Live,,,,,,,,,test")
            .With(
                "credits.csv",
                [
                    "song_id,role,party",
                    .. Enumerable.Range(100, 11).Select(number => $"s1,additional_isrc,ZZCSV26{number:00000}"),
                ]);
        await delivery.Import();
        await using var db = shop.Db();
        var songs = await db.Songs.Where(song => song.Source == Source(delivery)).OrderBy(song => song.SourceId)
            .Select(song => new { song.Isrc, song.Isrcs.Count }).ToListAsync();
        Assert.Equal([("ZZCSV2600100", 11), ("ZZCSV2600100", 1)], songs.Select(song => (song.Isrc!.Text, song.Count)));
    }

    [ShopTheory]
    [InlineData("1994", "1994")]
    [InlineData("1994-04", "1994-04")]
    [InlineData("1994-04-00", "1994-04")]
    [InlineData("1994-04-24", "1994-04-24")]
    [InlineData("0000", null)]
    [InlineData("", null)]
    public async Task A_date_is_kept_as_far_as_it_is_known(string given, string? kept)
    {
        using var delivery = new DeliveredFolder(shop).WithSongs($"s1,,Dated,,,,,{given},,,,test");
        await delivery.Import();
        Assert.Equal(kept, (await SongOf(delivery, "s1")).ReleasedOn?.ToString());
    }

    [ShopFact]
    public async Task Texts_keep_their_line_breaks_quotes_and_spaces()
    {
        const string table = "song_id,title,language\ns1,\" A \"\"B\"\",\nC, Zï¿½ \",jpn\n\ns2,plain,zh-Hans";
        using var delivery = new DeliveredFolder(shop).With(
            "songs.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table)]);
        var report = await delivery.Import();
        Assert.Equal((2, 0), (report[ImportKind.Song, Accepted], report.ProblemCount));
        var song = await SongOf(delivery, "s1");
        Assert.Equal((" A \"B\",\nC, Zï¿½ ", "ja"), (song.Title, song.Language));
    }

    [ShopFact]
    public async Task Names_are_one_party_for_each_source_and_one_label()
    {
        using var delivery = new DeliveredFolder(shop).With(
            "songs.csv",
            "song_id,title,composer,label,source",
            "s1,One,Ines Marr,Quay,east", "s2,Two,Ines Marr,Quay|Quay,east", "s3,Three,Ines Marr,Quay,west");
        await delivery.Import();
        await using var db = shop.Db();
        Assert.Equal(
            2, await db.Parties.CountAsync(party => party.Name == "Ines Marr" && party.Source == Source(delivery)));
        Assert.Equal(2, await db.Labels.CountAsync(label => label.Source == Source(delivery)));
    }

    [ShopFact]
    public async Task An_artist_of_the_deliverer_is_never_split_among_other_names()
    {
        using var delivery = new DeliveredFolder(shop)
            .With("artists.csv", "artist_id,name", "a1,Nets/Ropes", "a2,Quiet Ferry")
            .WithSongs(
                "s1,ZZCSV2600021,One,a1,Nets/Ropes,,,,Nets/Ropes; Foo/Bar,,,test",
                "s2,ZZCSV2600022,Two,a2,Quiet Ferry,,,,Ann Ode/Nets/Ropes,,,test");
        await delivery.Import();
        Assert.Equal(
            """
            {"data":{"one":{"credits":[{"party":{"name":"Nets/Ropes"}},{"party":{"name":"Foo/Bar"}}]},
            "two":{"credits":[{"party":{"name":"Ann Ode"}},{"party":{"name":"Nets/Ropes"}}]}}}
            """.ReplaceLineEndings(""),
            await shop.Send(
                """
                { one: song(by: {isrc: "ZZCSV2600021"}) { credits { party { name } } }
                  two: song(by: {isrc: "ZZCSV2600022"}) { credits { party { name } } } }
                """));
    }

    [ShopFact]
    public async Task What_the_table_of_credits_says_about_a_role_stands_before_the_songs_own_field()
    {
        using var delivery = new DeliveredFolder(shop)
            .WithSongs("s1,,Duet,,Two Voices,,,,\"Vale, Mina\",,,test")
            .With(
                "credits.csv", "song_id,level,role,party", "s1,work,composer,Mina Vale", "s1,work,composer,Mina Vale",
                "s1,recording,performing orchestra,Harbour Strings", "s1,recording,animation,Pim");
        await delivery.Import();
        var song = (await SongOf(delivery, "s1")).Id;
        await using var db = shop.Db();
        var credits = await db.Credits.Where(credit => credit.SongId == song)
            .OrderBy(credit => credit.Position)
            .Select(credit => new { credit.Role, credit.RoleAsGiven, credit.Party.Name }).ToListAsync();
        Assert.Equal(
            [
                (CreditRole.Performer, null, "Two Voices"), (CreditRole.Composer, null, "Mina Vale"),
                (CreditRole.Ensemble, "performing orchestra", "Harbour Strings"),
                (CreditRole.Other, "animation", "Pim"),
            ],
            credits.Select(credit => (credit.Role, credit.RoleAsGiven, credit.Name)));
    }

    [ShopFact]
    public async Task Every_song_has_a_place_of_its_own_on_its_record()
    {
        using var delivery = new DeliveredFolder(shop)
            .With("albums.csv", "album_id,title", "r1,Sides")
            .WithSongs(
                "s1,,A,,,r1,2,,,,,test", "s2,,B,,,r1,,,,,,test", "s3,,C,,,r1,2,,,,,test", "s4,,D,,,r1,A1,,,,,test",
                "s5,,E,,,r1,CD2-1,,,,,test", "s6,,F,,,r1,1,,,,,test");
        await delivery.Import();
        await using var db = shop.Db();
        var tracks = await db.Tracks.Where(track => track.Record.Source == Source(delivery))
            .OrderBy(track => track.Disc).ThenBy(track => track.Position)
            .Select(track => new { track.Song.SourceId, track.Disc, track.Position, track.PositionAsGiven })
            .ToListAsync();
        Assert.Equal(
            [
                ("s6", 1, 1, null), ("s1", 1, 2, null), ("s2", 1, 3, null), ("s3", 1, 4, "2"), ("s4", 1, 5, "A1"),
                ("s5", 2, 1, "CD2-1"),
            ],
            tracks.Select(track => (track.SourceId!, track.Disc, track.Position, track.PositionAsGiven)));
    }

    private static string Source(DeliveredFolder delivery) => $"csv:{delivery.Deliverer}";

    private DeliveredFolder Catalogue() => new DeliveredFolder(shop)
        .With("artists.csv", "artist_id,name", "a1,The Mended Nets")
        .With("albums.csv", "album_id,title,artist_id", "r1,Nets,a1")
        .WithSongs(
            "s1,ZZCSV2600010,One,a1,,r1,1,2001,,,,test",
            "s2,ZZCSV2600011,Two,a1,,r1,A1,2002,\"Ann Ode, Bo Lyr\",1.00,CNY,test",
            "s3,,Three,,Nobody Known,r1,A2,,,,,test")
        .With("credits.csv", "song_id,level,role,party,share,source", "s2,recording,conductor,Baton,12.5,test");

    private DeliveredFolder Big(string[] rows) => new DeliveredFolder(shop)
        .With("artists.csv", "artist_id,name", "a1,Many Songs")
        .With("albums.csv", ["album_id,title", .. Enumerable.Range(0, 50).Select(at => $"r{at},Record {at}")])
        .WithSongs(rows)
        .With(
            "credits.csv",
            ["song_id,role,party", .. Enumerable.Range(1, 7000).Select(at => $"s{at},producer,Maker {at % 9}")]);

    private static async Task<(long, long)> Counts(DeliveredFolder delivery)
    {
        var report = await delivery.Import();
        Assert.Equal(0, report.ProblemCount);
        return (report[ImportKind.Song, Accepted], report[ImportKind.Song, Unchanged]);
    }

    private async Task<Song> SongOf(DeliveredFolder delivery, string id)
    {
        await using var db = shop.Db();
        return await db.Songs.SingleAsync(song => song.Source == Source(delivery) && song.SourceId == id);
    }

    private async Task<Track> TrackOf(DeliveredFolder delivery, string song)
    {
        await using var db = shop.Db();
        return await db.Tracks.Include(track => track.Record).ThenInclude(record => record.Label)
            .SingleAsync(track => track.Song.Source == Source(delivery) && track.Song.SourceId == song);
    }

    private sealed class Callback(Action<ImportProgress> call) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => call(value);
    }
}

public sealed class CsvImportOnPostgres(PostgresShop shop) : CsvImportTests(shop), IClassFixture<PostgresShop>;

public sealed class CsvImportOnSqlServer(SqlServerShop shop) : CsvImportTests(shop), IClassFixture<SqlServerShop>;
