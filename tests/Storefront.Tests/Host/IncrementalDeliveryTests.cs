using System.Net.Http.Json;

namespace Storefront.Tests.Host;

/// <summary>Answers that come bit by bit, of the real schema.</summary>
public sealed class IncrementalDeliveryTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private const string Query = """
        { song(by: {isrc: "ZZSTF2100003"}) { title }
          ... @defer(label: "more") { search(text: "encore", first: 1) { nodes { __typename } } } }
        """;

    [Fact]
    public async Task What_is_deferred_comes_after_the_rest()
    {
        var parts = (await Post(shop.Http, "multipart/mixed; incrementalSpec=v0.2")).Split("\r\n---");
        Assert.Equal(4, parts.Length);
        Assert.Contains(
            """{"data":{"song":{"title":"慢车去苏州"}},"pending":[{"id":"0","path":[],"label":"more"}],"hasNext":true""",
            parts[1], StringComparison.Ordinal);
        Assert.Contains(
            """{"incremental":[{"id":"0","data":{"search":{"nodes":[{"__typename":"Song"}]}}}]""",
            parts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_one_answer_gets_all_at_once() => Assert.Contains(
        """{"data":{"song":{"title":"慢车去苏州"},"search":{"nodes":[{"__typename":"Song"}]}}""",
        await Post(shop.Http, "application/graphql-response+json"), StringComparison.Ordinal);

    private static async Task<string> Post(HttpClient http, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("Accept", accept);
        request.Content = JsonContent.Create(new { query = Query });
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
