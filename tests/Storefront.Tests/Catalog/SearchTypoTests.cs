using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using static Storefront.Tests.Catalog.SearchBox;

namespace Storefront.Tests.Catalog;

/// <summary>What PostgreSQL's indexes add to search. No two tests use the same words.</summary>
public sealed class SearchTypoTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private readonly SearchBox search = new(shop);

    [Theory]
    [InlineData("Juniper", "junipex")]
    [InlineData("Juniper", "jiniper")]
    [InlineData("Juniper", "uniper")]
    [InlineData("Juniper", "junper")]
    [InlineData("Juniper", "junipper")]
    [InlineData("Juniper", "juinper")]
    [InlineData("Juniper", "ujniper")]
    [InlineData("Fjord", "fjrod")]
    [InlineData("Fjord", "fyord")]
    [InlineData("Bohemian Orchestra", "bohemain orchestra")]
    [InlineData("The Great Bohemian Pavilion Fire", "bohemian pavillion")]
    [InlineData("Nightingale", "night ingale")]
    [InlineData("Snow Leopard", "snowleopard")]
    [InlineData("Đường Chân Trời", "duonng chan troi")]
    [InlineData("Белые ночи", "белые начи")]
    [InlineData("四面楚歌", "四面楚哥")]
    public async Task Forgives_one_typo(string title, string text)
    {
        await search.Add(Song(title), Musician(title), Record(title));
        Assert.Equal(
            [$"Musician {title}", $"Record {title}", $"Song {title}"],
            (await search.Find(text)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Gazebo", "gzaeob")]
    [InlineData("Gazebo", "gazeb bq")]
    [InlineData("Oxen", "oxa")]
    [InlineData("Elm", "elf")]
    [InlineData("三更", "三便")]
    public async Task Forgives_no_more_than_one_and_none_in_three_letters(string title, string text)
    {
        await search.Add(Song(title));
        Assert.DoesNotContain($"Song {title}", await search.Find(text));
    }

    [Fact]
    public async Task Puts_titles_with_a_typo_last()
    {
        await search.Add(Song("Marble", releasedOn: "1999"), Song("Garble", Musician("Somebody", 1_000_000), "2026"));
        Assert.Equal(["Song Marble", "Song Garble"], await search.Find("marble"));
        Assert.Equal(["Song Marble", "Song Garble"], await search.FindByPages("marble", 1));
    }

    [Fact]
    public async Task Finds_with_a_typo_only_what_is_published()
    {
        var song = Song("Cinnamon");
        song.MoveTo(PublicationState.TakenDown);
        await search.Add(song);
        Assert.Empty(await search.Find("cinamon"));
    }

    [Fact]
    public async Task Finds_the_whole_title_among_thousands_that_have_its_words()
    {
        await search.Add(Song("Thicket", releasedOn: "1970"));
        await using var db = shop.Db();
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO songs (title, search_text, further_genres, moods, state)
            SELECT 'Of Thicket ' || n, ' of thicket ' || n || ' ', '{{}}', '{{}}', 2 FROM generate_series(1, 3000) AS n
            """);
        var found = await search.FindByPages("thicket", 100);
        Assert.Equal(("Song Thicket", 1001), (found[0], found.Distinct().Count()));
    }
}

/// <summary>A PostgreSQL whose owner may not have the extension pg_trgm still searches.</summary>
public sealed class SearchWithoutTrigramsTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [Fact]
    public async Task Finds_what_is_spelt_right()
    {
        var search = new SearchBox(shop);
        await search.Add(Song("Wren in the Attic"));
        await using var db = shop.Db();
        await db.Database.ExecuteSqlRawAsync("DROP EXTENSION pg_trgm CASCADE");
        Assert.Equal(["Song Wren in the Attic"], await search.Find("attic wren"));
        Assert.Empty(await search.Find("wren in teh attic"));
    }
}
