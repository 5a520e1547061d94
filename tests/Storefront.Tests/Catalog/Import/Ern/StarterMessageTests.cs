using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Import;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>Real messages, and what people have read out of them.</summary>
public sealed class StarterMessageTests(PostgresShop shop) : IClassFixture<PostgresShop>, IAsyncLifetime
{
    private readonly MessageInbox inbox = new(shop);

    public Task InitializeAsync() => inbox.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [StarterFact]
    public async Task Messages_are_taken_or_refused_for_what_their_senders_left_out()
    {
        Assert.Equal(
            """
            371_instance1.xml Accepted
            382_01_delivery.xml Accepted
            382_03_delete.xml Replaced
            382_LiveCycle_InitialTerritorialDeal.xml Refused MISSING_ELEMENT MISSING_RELEASE_ID
            382_LiveCycle_Takedown.xml Refused MISSING_ELEMENT MISSING_RELEASE_ID
            382_LiveCycle_TerritorialPriceChange.xml Refused MISSING_ELEMENT MISSING_RELEASE_ID
            382_Profile_AudioAlbumMusicOnly.xml Accepted
            42_5_SimpleVideoSingle.xml Accepted
            43_1_Audio.xml Accepted
            43_8_DjMix.xml Refused INVALID_GTIN
            """,
            await TakeAll("ern"));
    }

    [StarterFact]
    public async Task Bad_messages_are_refused_for_their_defect()
    {
        Assert.Equal(
            """
            01_truncated.xml Refused NOT_WELL_FORMED
            20_missing_message_header.xml Refused MISSING_ELEMENT
            23_bad_territory.xml Refused INVALID_TERRITORY
            33_dangling_resource_reference.xml Refused DANGLING_REFERENCE
            """,
            await TakeAll("ern_bad"));
    }

    [StarterFact]
    public async Task Deals_are_those_that_were_read_out_of_the_messages()
    {
        await TakeAll("ern");
        await using var db = shop.Db();
        var deliveries = await db.Deliveries.Include(delivery => delivery.Deals)
            .Where(delivery => delivery.Deals.Count > 0).ToListAsync();
        Assert.Equal(4, deliveries.Count);
        foreach (var delivery in deliveries)
        {
            var isSingle = await db.Songs.CountAsync(song => song.DeliveryId == delivery.Id) == 1;
            var expected = Table("ern_deals.csv").Where(row => FileName(row) == delivery.FileName)
                .SelectMany(row => Terms(row, isSingle)).Order();
            Assert.Equal(expected, delivery.Deals.Select(Terms).Order());
        }
    }

    [StarterFact]
    public async Task Contributors_are_those_that_were_read_out_of_the_messages()
    {
        await TakeAll("ern");
        await using var db = shop.Db();
        var files = await db.Deliveries.Select(delivery => delivery.FileName).ToListAsync();
        var credits = await db.Songs.Where(song => song.Isrc != null)
            .SelectMany(song => song.Credits, (song, credit) => new { song, credit })
            .SelectMany(
                row => row.credit.Party.Names,
                (row, name) => new { row.song.Isrc, name.Text, row.credit.Role, row.credit.RoleAsGiven })
            .ToListAsync();
        // The catalogue keeps no videos.
        var expected = Table("ern_contributors.csv")
            .Where(row => files.Contains(FileName(row)) && row[1] != "42").ToList();
        Assert.Equal(32, expected.Count);
        Assert.Empty(expected.Select(row => $"{row[3]} {row[4]} {row[5]}")
            .Except(credits.Select(credit => $"{credit.Isrc} {credit.Text} {credit.RoleAsGiven ?? $"{credit.Role}"}")));
    }

    /// <summary>Takes all messages of a folder, and says what became of them and what refused them.</summary>
    private async Task<string> TakeAll(string folder)
    {
        List<string> lines = [];
        var files = Directory.GetFiles(Path.Combine(StarterFactAttribute.Folder!, folder), "*.xml");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var report = await inbox.TakeFile(file, Path.GetFileName(file));
            var codes = report.Problems.Where(problem => problem.Refuses)
                .Select(problem => problem.Code.Label()).Distinct();
            lines.Add(string.Join(' ', codes.Prepend($"{Path.GetFileName(file)} {MessageInbox.Outcome(report)}")));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string[]> Table(string file) =>
        File.ReadLines(Path.Combine(StarterFactAttribute.Folder!, file)).Skip(1).Select(line => line.Split(','));

    // "ern/43/1_Audio__OpenAudio.xml" is 43_1_Audio.xml here.
    private static string FileName(string[] row) =>
        row[0]["ern/".Length..].Replace('/', '_').Split("__")[0] + ".xml";

    /// <summary>
    /// The deals of one line: one for each model, without the uses the shop has no word for. A deal about a release of
    /// one song is about the song too.
    /// </summary>
    private static IEnumerable<string> Terms(string[] row, bool isSingle)
    {
        var uses = row[4].Split(' ');
        var isExcluding = row[6].Length > 0 || row[5] == "Worldwide";
        var territories = row[5] == "Worldwide" ? "" : row[5] + row[6];
        var until = row[8].Length > 0 ? Day(row[8]).AddDays(1) : (DateTimeOffset?)null;
        foreach (var model in row[3].Split(' '))
        {
            var known = uses.Select(use => use switch
            {
                "PermanentDownload" => Use.Download,
                "Stream" or "OnDemandStream" or "NonInteractiveStream" =>
                    model == "AdvertisementSupportedModel" ? Use.AdSupportedStream : Use.Stream,
                _ => default(Use?),
            }).OfType<Use>().Distinct().Order().ToList();
            if (known.Count == 0) continue;
            var isRecord = row[2] is "R0" or "RL1";
            var terms = $"{model} {string.Join(',', known)} {isExcluding} {territories} "
                + $"{Day(row[7]):u} {until:u} {row[9]}";
            yield return $"{(isRecord ? "record" : "song")} {terms}";
            if (isRecord && isSingle) yield return $"song {terms}";
        }
    }

    private static string Terms(Deal deal) =>
        $"{(deal.SongId is null ? "record" : "song")} {deal.CommercialModel}Model {string.Join(',', deal.Uses)} "
        + $"{deal.TerritoryScope == TerritoryScope.AllExcept} {string.Join(' ', deal.Territories)} "
        + $"{deal.ValidFrom:u} {deal.ValidUntil:u} {deal.PriceCode}";

    private static DateTimeOffset Day(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
