using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Tests.Purchases;

namespace Storefront.Tests.Accounts;

/// <summary>A subscription ends with the token that it was asked for with.</summary>
public sealed class SubscriptionTokenTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const string Ended =
        "\"message\":\"The token is unknown, has expired or was revoked. POST /oauth/token gives another.\","
        + "\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]";

    [Fact]
    public async Task Over_a_socket_when_the_account_is_suspended()
    {
        var seller = await Seller.Of(shop);
        using var socket = await GraphQLSocket.Subscribe(
            shop.Http.BaseAddress!, seller.Visitor, await Subscription(seller));
        Assert.Contains("\"sequence\":1", await socket.Next(), StringComparison.Ordinal);
        await shop.Change<Account>(seller.Visitor.Client.AccountId, account => account.MoveTo(AccountState.Suspended));
        Assert.EndsWith(Ended, await socket.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_an_event_stream_when_the_client_is_revoked()
    {
        var seller = await Seller.Of(shop);
        var (stream, told) = await Listen(seller);
        using (stream)
        {
            await shop.Change<Client>(seller.Visitor.Client.Id, client => client.Revoke(DateTimeOffset.UtcNow));
            Assert.EndsWith(
                $"{Ended}}}\n\nevent: complete\ndata:\n\n", await told.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Over_an_event_stream_when_the_token_expires()
    {
        var seller = await Seller.Of(shop);
        var (stream, told) = await Listen(seller);
        using (stream)
        {
            var client = seller.Visitor.Client.Id;
            await using var db = shop.Db();
            await db.AccessTokens.Where(token => token.ClientId == client).ExecuteUpdateAsync(
                token => token.SetProperty(t => t.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(1)));
            // The host asks anew about the tokens of a client that changes.
            await shop.Change<Client>(client, one => one.Name = "Renamed");
            Assert.EndsWith(
                $"{Ended}}}\n\nevent: complete\ndata:\n\n", await told.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>A stream of an order's events, read up to the first of them.</summary>
    private static async Task<(HttpResponseMessage Stream, StreamReader Told)> Listen(Seller seller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = await Subscription(seller) }),
            Headers = { { "Accept", "text/event-stream" } },
        };
        var stream = await seller.Visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var told = new StreamReader(await stream.Content.ReadAsStreamAsync());
        var lines = new List<string?>();
        while (lines.Count < 4) lines.Add(await told.ReadLineAsync());
        Assert.Equal([":", "", "event: next", """data: {"data":{"orderChanged":{"event":{"sequence":1}}}}"""], lines);
        return (stream, told);
    }

    private static async Task<string> Subscription(Seller seller)
    {
        var (order, _) = await seller.Places();
        return $"subscription {{ orderChanged(orderId: \"{order}\", afterSequence: 0) {{ event {{ sequence }} }} }}";
    }
}
