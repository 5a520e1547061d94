using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.GraphQL.Execution;
using Storefront.Host;

namespace Storefront.Tests.Host.Edge;

public sealed class ProbeTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [Fact]
    public async Task A_host_with_its_database_is_alive_and_ready()
    {
        Assert.Equal("alive\n", await shop.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.Equal("ready\n", await shop.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
    }

    [Fact]
    public async Task A_host_without_tables_of_its_version_is_not_ready()
    {
        await using var db = shop.Db();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE migrations RENAME TO migrations_hidden");
        var answer = await Ready(shop.Http);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE migrations_hidden RENAME TO migrations");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Matches(@"^The database lacks \d+ migration\(s\)\.\n$", answer.Body);
    }

    [Fact]
    public async Task A_host_that_cannot_reach_its_database_is_alive_and_says_no_more_than_that_it_is_not_ready()
    {
        await using var app = await WithoutDatabase();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal("alive\n", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The database does not answer.\n"), await Ready(http));

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-shop",
            ["client_secret"] = Secret.New(Secret.OfClient),
        });
        using var refused = await http.PostAsync("/oauth/token", form);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Matches(
            """^\{"error":"temporarily_unavailable","error_description":"Our database .*; come again.","reference":""",
            await refused.Content.ReadAsStringAsync());
        Assert.Equal(["nosniff"], refused.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK, ""","path":["node"]""")]
    [InlineData(true, HttpStatusCode.ServiceUnavailable, "")]
    public async Task A_request_that_needs_an_unreachable_database_is_told_to_come_again(
        bool hasToken, HttpStatusCode status, string path)
    {
        await using var app = await WithoutDatabase();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        if (hasToken) http.DefaultRequestHeaders.Authorization = new("Bearer", Secret.New(Secret.OfToken));
        using var answer = await http.PostAsJsonAsync(
            "/graphql", new { query = $$"""{ node(id: "{{AnySong}}") { id } }""" });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(
            """{"errors":[{"message":"Our database or disk cannot take it now; come again.",""",
            body, StringComparison.Ordinal);
        Assert.Contains(path, body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNAVAILABLE\"", body, StringComparison.Ordinal);
    }

    private static string AnySong => new NodeId("Song", 1).ToString();

    private static async Task<WebApplication> WithoutDatabase()
    {
        var builder = StorefrontHost.CreateBuilder(["--urls=http://127.0.0.1:0", "--environment=Testing"]);
        var app = StorefrontHost.Build(
            builder, new StorefrontDatabase(DatabaseProvider.Postgres, "Host=127.0.0.1;Port=1;Password=hidden"));
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ready(HttpClient http)
    {
        using var answer = await http.GetAsync("/readyz");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
