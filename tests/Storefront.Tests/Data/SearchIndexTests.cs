using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;

namespace Storefront.Tests.Data;

/// <summary>What readers type is looked up in an index, whatever its script; short Chinese words too.</summary>
public sealed class SearchIndexTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    [Theory]
    [InlineData("mua tren")]
    [InlineData("Mưa")]
    [InlineData("雨")]
    [InlineData("真夜中")]
    [InlineData("paper lan")]
    public async Task Reads_the_index(string text)
    {
        await using var db = shop.Db();
        await db.Database.OpenConnectionAsync();
        // The demo catalogue is so small that reading all of it would be right.
        await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_indexscan = off");
        var pattern = SearchForm.LikePattern(text);
        var plan = await db.Database
            .SqlQuery<string>($@"EXPLAIN SELECT id FROM songs WHERE search_text LIKE {pattern} ESCAPE '\'")
            .ToListAsync();
        Assert.Contains("ix_songs_search_text", string.Join('\n', plan));
        Assert.True(await db.Songs.AnyAsync(song => EF.Functions.Like(song.SearchText, pattern, "\\")));
    }
}
