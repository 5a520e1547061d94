using System.Net;
using System.Net.Http.Headers;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>Who shows wrong tokens and secrets has to wait, and nobody else has.</summary>
public sealed class WrongAttemptTests(WrongAttemptTests.StrictShop shop) : IClassFixture<WrongAttemptTests.StrictShop>
{
    [Fact]
    public async Task A_wrong_token_waits_when_it_is_shown_again_within_a_minute()
    {
        using var hammer = shop.From("127.0.0.2");
        var wrong = Secret.New(Secret.OfToken);
        Assert.Equal(HttpStatusCode.Unauthorized, await Show(hammer, wrong));
        using var answer = await Ask(hammer);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("THROTTLED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await Show(hammer, Secret.New(Secret.OfToken)));
        using var elsewhere = shop.From("127.0.0.3");
        Assert.Equal(HttpStatusCode.Unauthorized, await Show(elsewhere, wrong));
    }

    [Fact]
    public async Task A_client_waits_with_its_second_wrong_secret_in_a_minute_and_its_neighbour_does_not()
    {
        using var shared = shop.From("127.0.0.4");
        Assert.Equal(HttpStatusCode.Unauthorized, (await WrongSecret(shared)).StatusCode);
        using var answer = await WrongSecret(shared);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("slow_down", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var known = await shop.New(AccountKind.Shop);
        using var neighbour = new Visitor(shared, known.Client, known.Secret);
        await neighbour.GetToken();
        await neighbour.Data("{ __typename }");
    }

    [Fact]
    public async Task An_address_waits_when_it_shows_many_wrong_tokens_but_for_those_who_are_known()
    {
        var (known, stranger) = (await shop.New(AccountKind.Shop), await shop.New(AccountKind.Shop));
        await known.Data("{ __typename }");
        using var hammer = shop.From("127.0.0.5");
        var tries = 0;
        while (await Show(hammer, Secret.New(Secret.OfToken)) == HttpStatusCode.Unauthorized) tries++;
        // Of a machine that takes long, each three seconds let one more pass.
        Assert.InRange(tries, 20, 30);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Show(hammer, TokenOf(stranger)));
        Assert.Equal(HttpStatusCode.OK, await Show(hammer, TokenOf(known)));
    }

    private static string TokenOf(Visitor visitor) => visitor.Http.DefaultRequestHeaders.Authorization!.Parameter!;

    private static async Task<HttpStatusCode> Show(HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Ask(http);
        return answer.StatusCode;
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

    /// <summary>A shop that lets one wrong one a minute pass, and twenty of an address.</summary>
    public sealed class StrictShop : PostgresShop
    {
        protected override string[] Settings => [.. base.Settings, "--Accounts:WrongPerMinute=1"];
    }
}
