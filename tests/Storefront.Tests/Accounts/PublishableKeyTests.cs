using System.Net;
using System.Net.Http.Json;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>What pages in browsers may read with a key that everybody can see.</summary>
public abstract class PublishableKeyTests(Shop shop)
{
    private const string Page = "https://tea.example";
    private static readonly Uri Endpoint = new("/graphql", UriKind.Relative);

    [ShopFact]
    public async Task A_page_of_the_key_reads_the_answer()
    {
        using var answer = await Ask(await Key(Page, "https://www.tea.example"), Page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Page, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("retry-after,x-request-id", Header(answer, "Access-Control-Expose-Headers"));
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [ShopTheory]
    [InlineData("https://coffee.example")]
    [InlineData("https://tea.example:8443")]
    [InlineData("http://tea.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Nobody_else_does(string? origin)
    {
        using var answer = await Ask(await Key(Page), origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [ShopFact]
    public async Task A_key_that_was_revoked_is_not_good()
    {
        var key = await Key(Page);
        await using var db = shop.Db();
        await shop.Change<PublishableKey>(
            db.PublishableKeys.Single(one => one.Text == key).Id, one => one.Revoke(DateTimeOffset.UtcNow));
        using var answer = await Ask(key, Page);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [ShopFact]
    public async Task A_page_without_a_key_reads_nothing()
    {
        await Key(Page);
        using var answer = await Ask(key: null, Page);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [ShopFact]
    public async Task A_browser_may_send_what_a_page_with_a_key_asks()
    {
        await Key(Page);
        using var answer = await Preflight(Page);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Page, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("GET,POST", Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("authorization,content-type,accept", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [ShopFact]
    public async Task A_browser_sends_nothing_for_a_page_without_any_key()
    {
        using var answer = await Preflight("https://nobody.example");
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [ShopTheory]
    [InlineData("https://shop.example", "https://shop.example")]
    [InlineData("HTTPS://Shop.example:443/", "https://shop.example")]
    [InlineData("http://localhost:5173", "http://localhost:5173")]
    [InlineData("http://[::1]:5173", "http://[::1]:5173")]
    [InlineData("https://茶.example", "https://xn--cl1a.example")]
    [InlineData("https://shop.example/path", null)]
    [InlineData("https://*.shop.example", null)]
    [InlineData("https://user@shop.example", null)]
    [InlineData("ftp://shop.example", null)]
    [InlineData("shop.example", null)]
    [InlineData("null", null)]
    public void Knows_an_origin_as_browsers_write_it(string address, string? origin) =>
        Assert.Equal(origin, PublishableKey.OriginOf(address));

    private async Task<string> Key(params string[] origins)
    {
        var visitor = await shop.As(AccountKind.Shop);
        await using var db = shop.Db();
        var key = new PublishableKey
        {
            ClientId = visitor.Client.Id,
            Text = Secret.New(Secret.OfKey),
            Origins = [.. origins],
            CreatedAt = DateTimeOffset.UtcNow,
        };
        db.Add(key);
        await db.SaveChangesAsync();
        return key.Text;
    }

    private async Task<HttpResponseMessage> Ask(string? key, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = JsonContent.Create(new { query = "{ __typename }" });
        if (key is not null) request.Headers.Add("Authorization", $"Bearer {key}");
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await shop.Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Preflight(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Endpoint);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await shop.Http.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}

public sealed class PublishableKeysOnPostgres(PostgresShop shop)
    : PublishableKeyTests(shop), IClassFixture<PostgresShop>;

public sealed class PublishableKeysOnSqlServer(SqlServerShop shop)
    : PublishableKeyTests(shop), IClassFixture<SqlServerShop>;
