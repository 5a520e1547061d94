using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Storefront.Host;

namespace Storefront.Tests.Host.Edge;

/// <summary>A proxy that is known says whom a request came from. A stranger says it in vain.</summary>
public sealed class ForwardedRequestTests(ForwardedRequestTests.ProxiedShop shop)
    : IClassFixture<ForwardedRequestTests.ProxiedShop>
{
    private const string Proxy = "127.0.0.9";
    private const string Stranger = "127.0.0.8";
    private const string Wrong = "at_0123456789012345678901234567890123456789012";

    [Fact]
    public async Task Wrong_tokens_count_for_whom_the_proxy_names()
    {
        using var proxy = shop.From(Proxy);
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, await WrongToken(proxy, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await WrongToken(proxy, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await WrongToken(proxy, "198.51.100.1, 203.0.113.1, 127.1.2.3"));
        Assert.Equal(HttpStatusCode.Unauthorized, await WrongToken(proxy, "203.0.113.2"));
    }

    [Fact]
    public async Task Wrong_tokens_count_for_a_stranger_whomever_it_names()
    {
        using var stranger = shop.From(Stranger);
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, await WrongToken(stranger, $"203.0.113.{10 + tries}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await WrongToken(stranger, "203.0.113.20"));
    }

    [Fact]
    public async Task The_budget_is_of_whom_the_proxy_names()
    {
        using var proxy = shop.From(Proxy);
        Assert.Equal(1, await Spent(proxy, "203.0.113.31"));
        Assert.Equal(2, await Spent(proxy, "203.0.113.31"));
        Assert.Equal(1, await Spent(proxy, "203.0.113.32"));
    }

    [Fact]
    public async Task The_budget_is_of_a_stranger_whomever_it_names()
    {
        using var stranger = shop.From(Stranger);
        Assert.Equal(1, await Spent(stranger, "203.0.113.41"));
        Assert.Equal(2, await Spent(stranger, "203.0.113.42"));
    }

    [Theory]
    [InlineData(Proxy, "https", "max-age=31536000; includeSubDomains")]
    [InlineData(Proxy, "http", null)]
    [InlineData(Stranger, "https", null)]
    public async Task What_came_over_https_is_to_come_so_again(string from, string scheme, string? header)
    {
        using var http = shop.From(from);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.51");
        using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
        answer.Headers.TryGetValues("Strict-Transport-Security", out var values);
        Assert.Equal(header, values?.Single());
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start()
    {
        var builder = StorefrontHost.CreateBuilder(["--Edge:ForwardedFrom=10.0.0.0/8, balancer"]);
        var broken = Assert.Throws<SetupException>(() => StorefrontHost.Build(
            builder, new StorefrontDatabase(DatabaseProvider.Postgres, "Host=nowhere")));
        Assert.EndsWith("\"balancer\" is neither.", broken.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> WrongToken(HttpClient http, string forwardedFor)
    {
        using var request = Request(forwardedFor);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Wrong);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>How many operations the bucket has paid for; what has run into it again is less than one.</summary>
    private static async Task<double> Spent(HttpClient http, string forwardedFor)
    {
        using var request = Request(forwardedFor);
        using var answer = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        var cost = json.RootElement.GetProperty("extensions").GetProperty("cost");
        var bucket = cost.GetProperty("bucket");
        var spent = bucket.GetProperty("size").GetInt32() - bucket.GetProperty("available").GetInt32();
        return Math.Round(spent / cost.GetProperty("requested").GetDouble());
    }

    private static HttpRequestMessage Request(string forwardedFor) => new(HttpMethod.Post, "/graphql")
    {
        Content = JsonContent.Create(new { query = "{ songs(first: 100) { nodes { title } } }" }),
        Headers = { { "X-Forwarded-For", forwardedFor } },
    };

    /// <summary>A shop behind proxies of two networks, that lets a wrong token pass three times a minute.</summary>
    public sealed class ProxiedShop : PostgresShop
    {
        protected override string[] Settings =>
        [
            .. base.Settings, $"--Edge:ForwardedFrom={Proxy}, 127.1.0.0/16", "--Accounts:WrongPerMinute=3",
            "--Budgets:Enforced=true", "--Budgets:Anonymous:RefillPerSecond=1",
        ];
    }
}
