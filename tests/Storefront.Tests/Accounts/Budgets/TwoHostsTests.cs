using Microsoft.AspNetCore.Builder;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts.Budgets;

/// <summary>Two hosts on one database, and a client that spends at both.</summary>
public sealed class TwoHostsTests(FrugalShop shop) : IClassFixture<FrugalShop>
{
    private const int Size = 300;
    private const int Price = 51;

    private const string Fifty = "{ songs(first: 50) { nodes { title } } }";

    [Fact]
    public async Task Spend_at_most_a_bucket_more_than_one_and_take_it_back()
    {
        var here = await shop.New(AccountKind.Partner);
        await using var host = await shop.StartHost();
        using var there = At(host, here);
        var began = TimeProvider.System.GetTimestamp();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(
            turn => (turn % 2 == 0 ? here : there).Send(Fifty)));
        var spent = Price * answers.Count(answer => answer.StartsWith("{\"data\"", StringComparison.Ordinal));
        Assert.InRange(spent, Size - Price, Size + Refilled() + Size);
        for (var which = 0; which < 2; which++)
            Assert.Contains(answers.Where((_, turn) => turn % 2 == which), answer => answer.Contains("THROTTLED"));

        // What was spent at both is missing at both: neither goes by its own half.
        Assert.True(spent - Refilled() > Size / 2 + Price);
        await Until(async () =>
            await Available(here) <= Size - spent + Refilled() && await Available(there) <= Size - spent + Refilled());

        double Refilled() => TimeProvider.System.GetElapsedTime(began).TotalSeconds + 1;
    }

    [Fact]
    public async Task What_is_spent_at_one_is_gone_at_the_other()
    {
        var here = await shop.New(AccountKind.Partner);
        await using var host = await shop.StartHost();
        using var there = At(host, here);
        await there.Data("{ __typename }");
        for (var turn = 0; turn < 5; turn++) await here.Data(Fifty);
        await Until(async () => await Available(there) < Size - 5 * Price + 30);
    }

    private static Visitor At(WebApplication host, Visitor visitor)
    {
        var http = new HttpClient { BaseAddress = new Uri(host.Urls.Single()) };
        http.DefaultRequestHeaders.Authorization = visitor.Http.DefaultRequestHeaders.Authorization;
        return new Visitor(http);
    }

    // Asking costs a point, or says that there is none.
    private static async Task<int> Available(Visitor visitor)
    {
        var answer = System.Text.Json.JsonElement.Parse(await visitor.Send("{ __typename }"));
        return answer.GetProperty("extensions").GetProperty("cost").GetProperty("bucket").GetProperty("available")
            .GetInt32();
    }

    private static async Task Until(Func<Task<bool>> happened)
    {
        for (var turn = 0; !await happened(); turn++)
        {
            Assert.True(turn < 100, "It has not happened in ten seconds.");
            await Task.Delay(100);
        }
    }
}
