using System.Net;
using System.Net.Http.Headers;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>Who shows wrong tokens and secrets has to wait, and nobody else has.</summary>
public sealed class WrongAttemptTests(WrongAttemptTests.StrictShop shop) : IClassFixture<WrongAttemptTests.StrictShop>
{
    [Fact]
    public async Task The_fourth_wrong_token_in_a_minute_waits()
    {
        var known = await shop.New(AccountKind.Shop);
        await known.Data("{ __typename }");
        using var hammer = shop.From("127.0.0.2");
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await Wrong(hammer)).StatusCode);

        using var answer = await Wrong(hammer);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Contains("THROTTLED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        hammer.DefaultRequestHeaders.Authorization = known.Http.DefaultRequestHeaders.Authorization;
        Assert.Equal(HttpStatusCode.OK, (await Ask(hammer)).StatusCode);
        using var neighbour = shop.From("127.0.0.3");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Wrong(neighbour)).StatusCode);
    }

    [Fact]
    public async Task The_fourth_wrong_secret_in_a_minute_waits()
    {
        using var hammer = shop.From("127.0.0.4");
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await WrongSecret(hammer)).StatusCode);

        using var answer = await WrongSecret(hammer);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Contains("slow_down", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Wrong(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Secret.New(Secret.OfToken));
        return Ask(http);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient http) =>
        http.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative));

    private static async Task<HttpResponseMessage> WrongSecret(HttpClient http)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "shop_1"),
            new("client_secret", Secret.New(Secret.OfClient)),
        ]);
        return await http.PostAsync(new Uri("/oauth/token", UriKind.Relative), form);
    }

    /// <summary>A shop that lets three wrong ones a minute pass.</summary>
    public sealed class StrictShop : PostgresShop
    {
        protected override string[] Settings => [.. base.Settings, "--Accounts:WrongPerMinute=3"];
    }
}
