using Storefront.Tests;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>The clients most people use: <c>graphql-ws</c> and <c>graphql-sse</c> from npm.</summary>
public sealed class NpmClientTests
{
    private const string Common =
        """
        query {"data":{"name":"North"}}
        query "complete"
        count {"data":{"count":1}}
        count {"data":{"count":2}}
        count {"data":{"count":3}}
        count "complete"
        error {"data":{"breaking":{"title":"One"}}}
        error ["CUT"]

        """;

    [NodeFact]
    public async Task The_client_of_graphql_ws_gets_all_it_asks_for()
    {
        await using var server = await RadioServer.Start(options => options.Sockets.OnConnect = (_, payload) =>
            new(payload?.GetProperty("token").GetString() == "good"));
        Assert.Equal(
            Common + """
                invalid ["VALIDATION_FAILED"]
                mutation {"data":{"play":true}}
                mutation "complete"
                played {"data":{"played":{"title":"One"}}}
                """,
            await NodeScript.Run("AspNetCore/Clients", "socket.mjs", server.SocketUrl.ToString()));
        await RadioServer.Until(() => server.Hub.SubscribersOf("played/folk") == 0);
    }

    [NodeFact]
    public async Task The_client_of_graphql_sse_gets_all_it_asks_for()
    {
        await using var server = await RadioServer.Start();
        Assert.Equal(
            Common + """
                error "complete"
                invalid ["VALIDATION_FAILED"]
                invalid "complete"
                mutation {"data":{"play":true}}
                mutation "complete"
                played {"data":{"played":{"title":"One"}}}
                """,
            await NodeScript.Run("AspNetCore/Clients", "events.mjs", server.Url.ToString()));
        await RadioServer.Until(() => server.Hub.SubscribersOf("played/folk") == 0);
    }
}
