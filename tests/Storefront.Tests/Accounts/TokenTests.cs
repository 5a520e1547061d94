using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>How clients get tokens: RFC 6749 §4.4, as a client sees it.</summary>
public abstract class TokenTests(Shop shop)
{
    private static readonly Uri Endpoint = new("/oauth/token", UriKind.Relative);

    [ShopFact]
    public async Task Gives_a_token_for_a_secret_in_the_body()
    {
        var client = await shop.As(AccountKind.Partner);
        var (status, body) = await Post(
            $"grant_type=client_credentials&client_id={client.Client.PublicId}&client_secret={client.Secret}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("at_", body.GetProperty("access_token").GetString(), StringComparison.Ordinal);
        Assert.Equal("Bearer", body.GetProperty("token_type").GetString());
        Assert.Equal(3600, body.GetProperty("expires_in").GetInt32());
        Assert.Equal("catalog:read purchases:read purchases:write", body.GetProperty("scope").GetString());
    }

    [ShopFact]
    public async Task Gives_a_token_for_a_secret_in_the_header()
    {
        var client = await shop.As(AccountKind.Partner);
        var (status, body) = await Post(
            "grant_type=client_credentials&scope=catalog:read", Basic(client.Client.PublicId, client.Secret));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("catalog:read", body.GetProperty("scope").GetString());
    }

    [ShopTheory]
    [InlineData("", 400, "invalid_request")]
    [InlineData("grant_type=", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_secret=sk_x", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=another", 400, "invalid_request")]
    [InlineData("grant_type=password", 400, "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials&scope=settlement:read", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&scope=catalog:read++purchases:read", 400, "invalid_scope")]
    public async Task Refuses_by_name(string form, int status, string error)
    {
        var client = await shop.As(AccountKind.Partner);
        Assert.Equal((status, error), await Refusal(form, Basic(client.Client.PublicId, client.Secret)));
    }

    [ShopTheory]
    [InlineData("partner_unknown", "sk_wrong")]
    [InlineData(null, "sk_wrong")]
    [InlineData(null, "")]
    [InlineData(null, "demo")]
    public async Task Refuses_what_no_client_shows(string? name, string secret)
    {
        var client = await shop.As(AccountKind.Partner);
        var shown = Basic(name ?? client.Client.PublicId, secret);
        Assert.Equal((401, "invalid_client"), await Refusal("grant_type=client_credentials", shown));
    }

    [ShopFact]
    public async Task Asks_for_credentials_where_there_are_none()
    {
        using var answer = await shop.Http.PostAsync(Endpoint, Form("grant_type=client_credentials"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Basic realm=\"Storefront\", charset=\"UTF-8\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [ShopTheory]
    [InlineData("Basic", "!!!")]
    [InlineData("Basic", "bm8gY29sb24=")]
    [InlineData("Bearer", "x")]
    public async Task Refuses_credentials_that_are_none(string scheme, string parameter) => Assert.Equal(
        (401, "invalid_client"),
        await Refusal("grant_type=client_credentials", new AuthenticationHeaderValue(scheme, parameter)));

    [ShopFact]
    public async Task Refuses_parameters_in_the_address()
    {
        var inAddress = new Uri("/oauth/token?grant_type=client_credentials", UriKind.Relative);
        using var answer = await shop.Http.PostAsync(inAddress, Form(""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [ShopFact]
    public async Task Takes_the_former_secret_until_the_overlap_ends()
    {
        var visitor = await shop.New(AccountKind.Shop);
        var shown = Basic(visitor.Client.PublicId, visitor.Secret);
        await Rotate(visitor, TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await Post("grant_type=client_credentials", shown)).Status);
        await Rotate(visitor, TimeSpan.Zero);
        Assert.Equal((401, "invalid_client"), await Refusal("grant_type=client_credentials", shown));
    }

    [ShopFact]
    public async Task Gives_none_to_a_client_that_was_revoked()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await shop.Change<Client>(visitor.Client.Id, client => client.Revoke(DateTimeOffset.UtcNow));
        Assert.Equal((401, "invalid_client"), await Refusal(
            "grant_type=client_credentials", Basic(visitor.Client.PublicId, visitor.Secret)));
    }

    [ShopFact]
    public async Task Gives_none_to_an_account_that_is_suspended()
    {
        var visitor = await shop.New(AccountKind.Shop);
        await shop.Change<Account>(visitor.Client.AccountId, account => account.MoveTo(AccountState.Suspended));
        Assert.Equal((400, "unauthorized_client"), await Refusal(
            "grant_type=client_credentials", Basic(visitor.Client.PublicId, visitor.Secret)));
    }

    private Task Rotate(Visitor visitor, TimeSpan overlap) =>
        shop.Change<Client>(visitor.Client.Id, client => client.RotateSecret(DateTimeOffset.UtcNow, overlap));

    private async Task<(int Status, string? Error)> Refusal(string form, AuthenticationHeaderValue shown)
    {
        var (status, body) = await Post(form, shown);
        return ((int)status, body.GetProperty("error").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(
        string form, AuthenticationHeaderValue? shown = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = Form(form) };
        request.Headers.Authorization = shown;
        using var answer = await shop.Http.SendAsync(request);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, body.RootElement.Clone());
    }

    private static StringContent Form(string form) =>
        new(form, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static AuthenticationHeaderValue Basic(string name, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));
}

public sealed class TokensOnPostgres(PostgresShop shop) : TokenTests(shop), IClassFixture<PostgresShop>;

public sealed class TokensOnSqlServer(SqlServerShop shop) : TokenTests(shop), IClassFixture<SqlServerShop>;
