using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts.Budgets;

/// <summary>What callers may spend, and how they are told.</summary>
public sealed class BudgetTests(FrugalShop shop) : IClassFixture<FrugalShop>
{
    private const string Songs = "query($n: Int!) { songs(first: $n) { nodes { title } } }";

    [Fact]
    public async Task Every_answer_says_what_it_cost()
    {
        var partner = await shop.New(AccountKind.Partner);
        Assert.Equal(
            "{\"data\":{\"__typename\":\"Query\"},\"extensions\":{\"cost\":{\"requested\":1,"
                + "\"bucket\":{\"size\":300,\"available\":299,\"refillPerSecond\":1}}}}",
            await partner.Send("{ __typename }"));
    }

    [Fact]
    public async Task The_viewer_sees_it_too()
    {
        var partner = await shop.New(AccountKind.Partner);
        var viewer = await partner.Data("{ viewer { budget { size available refillPerSecond } } }");
        Assert.Equal(
            "{\"viewer\":{\"budget\":{\"size\":300,\"available\":298,\"refillPerSecond\":1}}}", viewer.GetRawText());
    }

    [Fact]
    public async Task Errors_do_too()
    {
        var partner = await shop.New(AccountKind.Partner);
        var cost = Cost(await partner.Send("{ nothing }"));
        Assert.Equal(1, cost.GetProperty("requested").GetInt32());
        Assert.Equal(299, cost.GetProperty("bucket").GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task An_operation_dearer_than_the_ceiling_is_refused_before_it_runs()
    {
        var partner = await shop.New(AccountKind.Partner);
        using var json = JsonDocument.Parse(await partner.Send("{ songs(first: 60) { nodes { credits { role } } } }"));
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        var error = json.RootElement.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(
            "{\"code\":\"COST_LIMIT_EXCEEDED\",\"requested\":361,\"ceiling\":250,\"dearestField\":\"Song.credits\"}",
            error.GetRawText());
    }

    [Fact]
    public async Task A_price_can_be_asked_for_first()
    {
        var partner = await shop.New(AccountKind.Partner);
        var cost = await partner.Data(
            "{ costOf(document: \"{ songs(first: 60) { nodes { credits { role } } } }\") "
                + "{ requested ceiling dearestField } }");
        Assert.Equal(
            "{\"costOf\":{\"requested\":361,\"ceiling\":250,\"dearestField\":\"Song.credits\"}}", cost.GetRawText());
    }

    [Fact]
    public async Task Who_has_spent_all_waits_and_nobody_else_does()
    {
        var (hasty, other) = (await shop.New(AccountKind.Partner), await shop.New(AccountKind.Partner));
        await hasty.Data(Songs, new { n = 100 });
        await hasty.Data(Songs, new { n = 100 });
        using var refused = await hasty.Http.PostAsJsonAsync(
            "/graphql", new { query = Songs, variables = new { n = 100 } });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3);
        Assert.Contains("\"code\":\"THROTTLED\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await hasty.Data(Songs, new { n = 10 });
        await other.Data(Songs, new { n = 100 });
    }

    [Fact]
    public async Task Nobody_in_particular_has_a_small_ceiling() =>
        Assert.Equal("COST_LIMIT_EXCEEDED", await shop.ErrorCode(Songs, new { n = 50 }));

    [Fact]
    public async Task An_answer_that_others_may_be_given_tells_nothing_of_a_bucket()
    {
        using var page = await shop.Http.GetAsync(
            new Uri("/graphql?query={songs(first:1){nodes{isrc}}}", UriKind.Relative));
        Assert.True(page.Headers.ETag!.IsWeak);
        Assert.EndsWith(
            "\"extensions\":{\"cost\":{\"requested\":2}}}",
            await page.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    private static JsonElement Cost(string answer) =>
        JsonElement.Parse(answer).GetProperty("extensions").GetProperty("cost");
}
