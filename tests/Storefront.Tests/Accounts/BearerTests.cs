using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>How requests show tokens: RFC 6750, and how soon a token that ends is not taken any more.</summary>
public sealed class BearerTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const string Invalid = "The token is unknown, has expired or was revoked. POST /oauth/token gives another.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Takes_a_good_token_without_asking_the_database_each_time()
    {
        var visitor = await shop.New(AccountKind.Shop);
        Assert.Single(await shop.Statements("{ __typename }", visitor: visitor));
        Assert.Empty(await shop.Statements("{ __typename }", visitor: visitor));
    }

    [Theory]
    [InlineData("Bearer at_0123456789012345678901234567890123456789012")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    public async Task Refuses_a_wrong_token(string authorization)
    {
        using var answer = await Ask(authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith(
            "Bearer realm=\"Storefront\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_token()
    {
        using var answer = await Ask("Bearer at_0123456789012345678901234567890123456789012");
        Assert.Equal(
            $"Bearer realm=\"Storefront\", error=\"invalid_token\", error_description=\"{Invalid}\"",
            answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{Invalid}}}","extensions":{"code":"UNAUTHENTICATED"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Refuses_another_scheme()
    {
        using var answer = await Ask("Basic ZGVtbzpkZW1v");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer realm=\"Storefront\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Refuses_a_token_in_the_address()
    {
        var visitor = await shop.As(AccountKind.Shop);
        var token = visitor.Http.DefaultRequestHeaders.Authorization!.Parameter;
        using var answer = await shop.Http.GetAsync(
            new Uri($"/graphql?query={{__typename}}&access_token={token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("INVALID_REQUEST", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_token_that_has_expired()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await using var db = shop.Db();
        await db.AccessTokens.Where(token => token.ClientId == visitor.Client.Id).ExecuteUpdateAsync(
            token => token.SetProperty(one => one.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)));
        Assert.Equal("UNAUTHENTICATED", await visitor.ErrorCode("{ __typename }"));
    }

    [Fact]
    public async Task Refuses_a_token_from_the_moment_its_client_revokes_it()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await visitor.Data("{ __typename }");
        Assert.Equal(HttpStatusCode.OK, await Revoke(visitor, visitor));
        Assert.Equal("UNAUTHENTICATED", await visitor.ErrorCode("{ __typename }"));
        Assert.Equal(HttpStatusCode.OK, await Revoke(visitor, visitor));
    }

    [Fact]
    public async Task No_client_revokes_the_token_of_another()
    {
        var visitor = await shop.New(AccountKind.Shop);
        Assert.Equal(HttpStatusCode.OK, await Revoke(visitor, by: await shop.As(AccountKind.Partner)));
        await visitor.Data("{ __typename }");
    }

    [Fact]
    public async Task Refuses_the_tokens_of_an_account_while_it_is_suspended()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await visitor.Data("{ __typename }");
        await shop.Change<Account>(visitor.Client.AccountId, account => account.MoveTo(AccountState.Suspended));
        await Until(visitor, isGood: false);
        await shop.Change<Account>(visitor.Client.AccountId, account => account.MoveTo(AccountState.Active));
        await Until(visitor, isGood: true);
    }

    [Fact]
    public async Task Refuses_the_tokens_of_a_client_that_another_host_revokes()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await visitor.Data("{ __typename }");
        await shop.Change<Client>(visitor.Client.Id, client => client.Revoke(DateTimeOffset.UtcNow));
        await Until(visitor, isGood: false);
    }

    [Fact]
    public async Task A_client_has_only_so_many_tokens()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await using var db = shop.Db();
        var tokens = db.AccessTokens.Where(token => token.ClientId == visitor.Client.Id);
        db.AddRange(Enumerable.Range(0, 1100).Select(_ => TokenOf(visitor.Client.Id)));
        await db.SaveChangesAsync();
        await visitor.GetToken();
        Assert.Equal(1000, await tokens.CountAsync());
        await visitor.Data("{ __typename }");
    }

    private static async Task Until(Visitor visitor, bool isGood)
    {
        var end = DateTime.UtcNow + Patience;
        while ((await visitor.Send("{ __typename }")).Contains("UNAUTHENTICATED", StringComparison.Ordinal) == isGood)
        {
            Assert.True(DateTime.UtcNow < end, "Nobody told the host.");
            await Task.Delay(10);
        }
    }

    private async Task<HttpResponseMessage> Ask(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await shop.Http.SendAsync(request);
    }

    private async Task<HttpStatusCode> Revoke(Visitor visitor, Visitor by)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("client_id", by.Client.PublicId), new("client_secret", by.Secret),
            new("token", visitor.Http.DefaultRequestHeaders.Authorization!.Parameter),
        ]);
        using var answer = await shop.Http.PostAsync(new Uri("/oauth/revoke", UriKind.Relative), form);
        return answer.StatusCode;
    }

    private static AccessToken TokenOf(long clientId) => new()
    {
        Hash = Secret.Hash(Secret.New(Secret.OfToken)),
        ClientId = clientId,
        IssuedAt = DateTimeOffset.UtcNow,
        ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
    };
}
