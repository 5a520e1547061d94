using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;

namespace Storefront.Tests.Data;

/// <summary>What is stored comes back as it was, and the database guards what no path may break.</summary>
public abstract class StoredNounsTests(Shop shop)
{
    private static int sourceIds;

    [ShopFact]
    public async Task Keeps_everything_about_a_song()
    {
        var song = Song("Mưa 雨 \U0001F327");
        song.Isrc = Isrc.Parse("ZZSTF2600001");
        song.Isrcs.AddRange([Known("ZZSTF2600001", 1), Known("ZZSTF2600002", 2)]);
        song.Iswc = Iswc.Parse("T-034.524.680-1");
        song.Titles.Add(new SongTitle { Position = 1, Text = "Rain", Kind = TitleKind.Translated, Language = "en" });
        song.Credits.Add(
            new Credit { Position = 1, Role = CreditRole.Composer, Party = song.Musician!.Party, Share = 33.3333m });
        song.Moods = ["calm", "warm, and wet"];
        song.FurtherGenres = [];
        song.TempoBpm = 37.24;
        song.ReleasedOn = PartialDate.Parse("2019-05");
        song.Price = new Money(5000, CurrencyCode.CNY);

        var read = await Saved(song);

        Assert.Equal("Mưa 雨 \U0001F327", read.Title);
        Assert.Equal(["ZZSTF2600001", "ZZSTF2600002"], read.Isrcs.Select(isrc => isrc.Isrc.Text));
        Assert.Equal(("ZZSTF2600001", "T0345246801"), (read.Isrc!.Text, read.Iswc!.Text));
        Assert.Equal(("Rain", TitleKind.Translated), (read.Titles[0].Text, read.Titles[0].Kind));
        Assert.Equal((CreditRole.Composer, 33.3333m), (read.Credits[0].Role, read.Credits[0].Share));
        Assert.Equal(["calm", "warm, and wet"], read.Moods);
        Assert.Empty(read.FurtherGenres);
        Assert.Equal(37.24, read.TempoBpm);
        Assert.Equal(("2019-05", "¥50.00"), (read.ReleasedOn.ToString(), read.Price!.Formatted));
        Assert.Null(read.IsExplicit);
    }

    [ShopFact]
    public async Task Keeps_everything_about_a_deal()
    {
        var song = Song("Deal");
        song.Deals.Add(DealOf(song));
        var deal = (await Saved(song)).Deals[0];
        Assert.Equal([CountryCode.CN, CountryCode.HK], deal.Territories);
        Assert.Equal([Use.BackgroundMusic, Use.Excerpt], deal.Uses);
        Assert.Equal("2026-01-01T00:00:00.1234570+00:00", deal.ValidFrom.ToString("O"));
        Assert.Null(deal.Price);
    }

    [ShopTheory]
    [InlineData(null, null, 0)]
    [InlineData(300L, CurrencyCode.CNY, 300)]
    [InlineData(300L, CurrencyCode.JPY, long.MaxValue)]
    public async Task A_free_song_ranks_first_by_price_and_one_in_another_currency_last(
        long? amountMinor, CurrencyCode? currency, long rank)
    {
        var song = Song("Price");
        song.Price = amountMinor is { } amount ? new Money(amount, currency!.Value) : null;
        Assert.Equal(rank, (await Saved(song)).PriceRank);
    }

    [ShopTheory]
    [InlineData("2019", 20190000)]
    [InlineData(null, 0)]
    public async Task A_song_ranks_by_its_date_and_without_one_before_all(string? releasedOn, int rank)
    {
        var song = Song("Date");
        song.ReleasedOn = releasedOn is null ? null : PartialDate.Parse(releasedOn);
        Assert.Equal(rank, (await Saved(song)).ReleaseRank);
    }

    [ShopFact]
    public async Task Only_what_is_published_is_published()
    {
        var draft = await Saved(Song("Draft"));
        var published = Song("Published");
        published.MoveTo(PublicationState.Published);
        Assert.Equal((false, true), (draft.IsPublished, (await Saved(published)).IsPublished));
    }

    [ShopFact]
    public async Task Titles_sort_by_their_bytes()
    {
        await using var db = shop.Db();
        var musician = Musician();
        db.AddRange("b é A 中 a B".Split(' ').Select(title => Song(title, musician)));
        await db.SaveChangesAsync();
        var titles = await db.Songs.Where(song => song.MusicianId == musician.Id)
            .OrderBy(song => song.Title).Select(song => song.Title).ToListAsync();
        Assert.Equal("A B a b é 中", string.Join(' ', titles));
    }

    [ShopFact]
    public async Task Texts_are_equal_only_when_every_letter_is()
    {
        await Saved(Song("Encore"));
        await using var db = shop.Db();
        Assert.False(await db.Songs.AnyAsync(song => song.Title == "ENCORE"));
    }

    [ShopFact]
    public async Task Two_songs_may_go_by_one_isrc()
    {
        var (one, other) = (Song("Studio"), Song("Live"));
        one.Isrcs.Add(Known("ZZSTF2600009", 1));
        other.Isrcs.Add(Known("ZZSTF2600009", 1));
        await Saved(one);
        await Saved(other);
        await using var db = shop.Db();
        var code = Isrc.Parse("ZZ-STF-26-00009");
        Assert.Equal(2, await db.SongIsrcs.CountAsync(isrc => isrc.Isrc == code));
    }

    [ShopFact]
    public async Task No_source_gives_one_row_twice()
    {
        var first = await Saved(Song("Once"));
        var again = Song("Twice");
        again.SourceId = first.SourceId;
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(again));
    }

    [ShopFact]
    public async Task No_song_costs_more_than_fifty_yuan()
    {
        var song = Song("Dear");
        song.Price = new Money(5001, CurrencyCode.CNY);
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(song));
    }

    [ShopFact]
    public async Task No_deal_is_about_nothing()
    {
        await using var db = shop.Db();
        var deal = DealOf(Song("Nothing"));
        deal.Song = null;
        db.Add(deal);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [ShopFact]
    public async Task No_deal_ends_before_it_begins()
    {
        var song = Song("Backwards");
        var deal = DealOf(song);
        deal.ValidUntil = deal.ValidFrom;
        song.Deals.Add(deal);
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(song));
    }

    private async Task<Song> Saved(Song song)
    {
        await using var writing = shop.Db();
        writing.Add(song);
        await writing.SaveChangesAsync();
        await using var reading = shop.Db();
        return await reading.Songs.AsSplitQuery()
            .Include(read => read.Isrcs).Include(read => read.Titles).Include(read => read.Credits)
            .Include(read => read.Deals).SingleAsync(read => read.Id == song.Id);
    }

    private static Song Song(string title, Musician? musician = null) => new()
    {
        Musician = musician ?? Musician(),
        Title = title,
        SearchText = SearchForm.Of(title),
        Source = "test",
        SourceId = $"{Interlocked.Increment(ref sourceIds)}",
    };

    private static Musician Musician() => new()
    {
        Party = new Party { Name = "沈听澜" },
        Name = "沈听澜",
        SortName = "沈听澜",
        SearchText = SearchForm.Of("沈听澜"),
    };

    private static SongIsrc Known(string isrc, int position) => new() { Isrc = Isrc.Parse(isrc), Position = position };

    private static Deal DealOf(Song song) => new()
    {
        Song = song,
        Licensor = song.Musician!.Party,
        TerritoryScope = TerritoryScope.Only,
        Territories = [CountryCode.CN, CountryCode.HK],
        Uses = [Use.BackgroundMusic, Use.Excerpt],
        ValidFrom = DateTimeOffset.Parse("2026-01-01T08:00:00.1234567+08:00", CultureInfo.InvariantCulture),
    };
}

public sealed class StoredNounsOnPostgres(PostgresShop shop) : StoredNounsTests(shop), IClassFixture<PostgresShop>;

public sealed class StoredNounsOnSqlServer(SqlServerShop shop) : StoredNounsTests(shop), IClassFixture<SqlServerShop>;
