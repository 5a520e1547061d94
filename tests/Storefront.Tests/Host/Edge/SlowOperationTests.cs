using Microsoft.EntityFrameworkCore;

namespace Storefront.Tests.Host.Edge;

public sealed class SlowOperationTests(TalkativeShop shop) : IClassFixture<TalkativeShop>
{
    [Fact]
    public async Task A_slow_operation_is_logged_with_its_document_statements_and_plans()
    {
        await using (var db = shop.Db())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE songs");
            Assert.Contains("TIMEOUT", await shop.Send(
                "query Held { songs(first: 2, where: {genre: {eq: \"folk\"}}) { nodes { title } } }"));
        }
        var line = await shop.Logged("Slow: ");
        Assert.StartsWith("Warning: Slow: query Held took ", line, StringComparison.Ordinal);
        Assert.Contains("songs(first: 2", line, StringComparison.Ordinal);
        Assert.Contains("Query.songs: ", line, StringComparison.Ordinal);
        Assert.Contains("FROM songs AS", line, StringComparison.Ordinal);
        Assert.Contains("(cost=", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_values_nothing_is_logged()
    {
        const string value = "a-value-that-nobody-else-reads";
        await using (var db = shop.Db())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE songs");
            await shop.Send(
                "query Valued($genre: String!) { songs(where: {genre: {eq: $genre}}) { nodes { title } }"
                + $" more: songs(where: {{title: {{in: [\"{value}\", \"\"\"\\\"\"\" {value}\"\"\"]}}}})"
                + " { totalCount } }",
                new { genre = value });
        }
        Assert.DoesNotContain(value, await shop.Logged("Slow: query Valued"), StringComparison.Ordinal);
    }
}
