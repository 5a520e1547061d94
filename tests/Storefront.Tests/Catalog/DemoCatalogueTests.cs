using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Audio;

namespace Storefront.Tests.Catalog;

public abstract class DemoCatalogueTests(Shop shop)
{
    [ShopFact]
    public async Task Has_something_of_everything()
    {
        await using var db = shop.Db();
        Assert.Equal(
            (12, 150, 23, 5),
            (await db.Musicians.CountAsync(), await db.Songs.CountAsync(), await db.Records.CountAsync(),
                await db.Labels.CountAsync()));
        Assert.Equal(11, await db.Songs.MaxAsync(song => song.Isrcs.Count));
        Assert.True(await db.SongIsrcs.GroupBy(isrc => isrc.Isrc).AnyAsync(isrc => isrc.Count() > 1));
        Assert.Equal(5000, await db.Songs.MaxAsync(song => song.Price!.AmountMinor));
    }

    [ShopFact]
    public async Task The_first_songs_can_be_heard()
    {
        await using var db = shop.Db();
        var store = new FolderMediaStore(shop.MediaFolder);
        await DemoRecordings.Add(db, store, DateTimeOffset.UtcNow, CancellationToken.None);
        var tunes = await db.SongAudios.ToListAsync();
        Assert.Equal(20, tunes.Count);
        foreach (var tune in tunes)
        {
            await using var file = (await store.Open(tune.Key, CancellationToken.None))!;
            Assert.Equal(
                (tune.Bytes, new AudioFile(AudioFormat.Wav, tune.DurationMs)),
                (file.Length, await AudioFile.Read(file, CancellationToken.None)));
        }
    }

    [ShopFact]
    public async Task Every_number_is_one_that_nobody_owns()
    {
        await using var db = shop.Db();
        Assert.All(await db.SongIsrcs.ToListAsync(), isrc => Assert.StartsWith("ZZSTF", isrc.Isrc.Text));
        Assert.All(await db.Records.ToListAsync(), record => Assert.StartsWith("952", record.Upc!.Text));
    }

    [ShopFact]
    public async Task Every_answer_about_background_music_occurs()
    {
        await using var db = shop.Db();
        var at = new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero);
        var reasons = (await db.Songs.Include(song => song.Deals).ToListAsync()).SelectMany(song =>
            new[] { CountryCode.CN, CountryCode.VN }.Select(territory =>
                Availability.Of(song.State, song.Deals, territory, Use.BackgroundMusic, at).Reason));
        Assert.Equal(
            "Allowed NotPublished TakenDown UseNotCovered TerritoryNotCovered NotYet Ended",
            string.Join(' ', reasons.Distinct().Order()));
    }

    [ShopFact]
    public async Task Is_added_to_an_empty_catalogue_only()
    {
        await using var db = shop.Db();
        Assert.False(await DemoCatalogue.AddToEmpty(db, CancellationToken.None));
        Assert.Equal(150, await db.Songs.CountAsync());
    }
}

public sealed class DemoCatalogueOnPostgres(PostgresDemoShop shop)
    : DemoCatalogueTests(shop), IClassFixture<PostgresDemoShop>;

public sealed class DemoCatalogueOnSqlServer(SqlServerDemoShop shop)
    : DemoCatalogueTests(shop), IClassFixture<SqlServerDemoShop>;
