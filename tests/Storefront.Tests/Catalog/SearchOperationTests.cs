namespace Storefront.Tests.Catalog;

public sealed class SearchOperationTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    [Fact]
    public async Task Partners_search_as_schema_operations_says()
    {
        var operation = await File.ReadAllTextAsync(
            Path.Combine(Snapshot.Root, "schema/operations/partner/search.graphql"));
        var page = (await shop.Data(operation)).GetProperty("search");
        Assert.Equal(
            "Mưa trên mái tôn", page.GetProperty("nodes")[0].GetProperty("title").GetString());
    }
}
