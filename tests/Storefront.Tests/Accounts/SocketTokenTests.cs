using System.Net.WebSockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

/// <summary>How WebSockets show tokens: in their first message, never in the address.</summary>
public sealed class SocketTokenTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const string Refused = "4403 Forbidden";
    private const string Acknowledged = """{"type":"connection_ack"}""";
    private const string Subscribe = """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""";

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    public async Task Takes_a_token_in_the_first_message(string member)
    {
        using var socket = await Connect();
        Assert.Equal(Acknowledged, await Ask(socket, Init(member, await Token())));
        Assert.Equal(
            """{"type":"next","id":"1","payload":{"data":{"__typename":"Query"}}}""", await Ask(socket, Subscribe));
    }

    [Fact]
    public async Task Serves_somebody_without_a_token()
    {
        using var socket = await Connect();
        Assert.Equal(Acknowledged, await Ask(socket, """{"type":"connection_init"}"""));
    }

    [Theory]
    [InlineData("Bearer at_0123456789012345678901234567890123456789012")]
    [InlineData("Basic ZGVtbzpkZW1v")]
    [InlineData("")]
    public async Task Closes_on_a_wrong_token(string authorization)
    {
        using var socket = await Connect();
        Assert.Equal(Refused, await Ask(socket, Init("Authorization", authorization)));
    }

    [Fact]
    public async Task Closes_on_a_token_in_the_address()
    {
        using var socket = await Connect($"?access_token={(await Token())["Bearer ".Length..]}");
        Assert.Equal(Refused, await Ask(socket, """{"type":"connection_init"}"""));
    }

    [Fact]
    public async Task Closes_before_the_first_operation_after_the_token_ended()
    {
        var visitor = await shop.New(AccountKind.Shop);
        using var socket = await Connect();
        await Ask(socket, Init("Authorization", $"{visitor.Http.DefaultRequestHeaders.Authorization}"));
        await shop.Change<Client>(visitor.Client.Id, client => client.Revoke(DateTimeOffset.UtcNow));
        while (!(await visitor.Send("{ __typename }")).Contains("UNAUTHENTICATED", StringComparison.Ordinal))
            await Task.Delay(10);
        Assert.Equal(Refused, await Ask(socket, Subscribe));
    }

    [Fact]
    public async Task Closes_by_itself_when_the_token_is_given_back()
    {
        var visitor = await shop.New(AccountKind.Shop);
        using var socket = await Connect(visitor);
        var token = visitor.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        using var form = new FormUrlEncodedContent(
        [
            new("client_id", visitor.Client.PublicId), new("client_secret", visitor.Secret), new("token", token),
        ]);
        using var answer = await shop.Http.PostAsync(new Uri("/oauth/revoke", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(Refused, await Next(socket));
    }

    [Fact]
    public async Task Closes_by_itself_when_the_account_is_suspended()
    {
        var visitor = await shop.New(AccountKind.Shop);
        using var socket = await Connect(visitor);
        await shop.Change<Account>(visitor.Client.AccountId, account => account.MoveTo(AccountState.Suspended));
        Assert.Equal(Refused, await Next(socket));
    }

    [Fact]
    public async Task Closes_by_itself_when_the_token_expires()
    {
        var visitor = await shop.New(AccountKind.Shop);
        using var socket = await Connect(visitor);
        await using var db = shop.Db();
        await db.AccessTokens.Where(token => token.ClientId == visitor.Client.Id).ExecuteUpdateAsync(
            token => token.SetProperty(t => t.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(1)));
        // The host asks anew about the tokens of a client that changes.
        await shop.Change<Client>(visitor.Client.Id, client => client.Name = "Renamed");
        Assert.Equal(Refused, await Next(socket));
    }

    private async Task<string> Token() =>
        $"{(await shop.As(AccountKind.Shop)).Http.DefaultRequestHeaders.Authorization}";

    private static string Init(string member, string authorization) =>
        $$$"""{"type":"connection_init","payload":{"{{{member}}}":"{{{authorization}}}"}}""";

    /// <summary>A socket that has shown the visitor's token.</summary>
    private async Task<ClientWebSocket> Connect(Visitor visitor)
    {
        var socket = await Connect();
        Assert.Equal(
            Acknowledged,
            await Ask(socket, Init("Authorization", $"{visitor.Http.DefaultRequestHeaders.Authorization}")));
        return socket;
    }

    private async Task<ClientWebSocket> Connect(string query = "")
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        var address = new UriBuilder(new Uri(shop.Http.BaseAddress!, "/graphql")) { Scheme = "ws", Query = query };
        await socket.ConnectAsync(address.Uri, CancellationToken.None);
        return socket;
    }

    /// <summary>Sends a message and returns the next one, as <see cref="Next"/> does.</summary>
    private static async Task<string> Ask(ClientWebSocket socket, string message)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, patience.Token);
        return await Next(socket);
    }

    /// <summary>Waits for a message; when the server closes, its code and reason.</summary>
    private static async Task<string> Next(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        return received.MessageType == WebSocketMessageType.Close
            ? $"{(int)received.CloseStatus!} {received.CloseStatusDescription}"
            : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
