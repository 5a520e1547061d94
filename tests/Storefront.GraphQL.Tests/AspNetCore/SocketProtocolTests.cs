using System.Net;
using System.Net.WebSockets;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>The <c>graphql-transport-ws</c> protocol, message by message.</summary>
public sealed class SocketProtocolTests
{
    private const string Served = "subscription { served }";

    [Theory]
    [InlineData("nonsense", "4400 Invalid message: it is not JSON, or nested deeper than 64")]
    [InlineData("[]", "4400 Invalid message: it is no object")]
    [InlineData("{}", "4400 Invalid message: it has no type")]
    [InlineData("{'type':'start'}", "4400 Invalid message: its type is not known")]
    [InlineData("{'type':'connection_init','payload':1}", "4400 Invalid message: its payload is no object")]
    [InlineData("{'type':'subscribe','payload':{'query':'{ name }'}}", "4400 Invalid message: it has no id")]
    [InlineData("{'type':'subscribe','id':'1'}", "4400 Invalid message: it has no payload")]
    [InlineData("{'type':'complete'}", "4400 Invalid message: it has no id")]
    [InlineData("{'type':'subscribe','id':'1','payload':{'query':'{ name }'}}", "4401 Unauthorized")]
    public async Task What_breaks_the_protocol_closes_the_socket(string message, string close)
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Connect(server);
        await client.Send(message);
        Assert.Equal(close, await client.Receive());
    }

    [Theory]
    [InlineData("{'type':'connection_init'}", "4429 Too many initialisation requests")]
    [InlineData(
        "{'type':'subscribe','id':'1','payload':{}}", "4400 Invalid message: There is no \"query\" in the request.")]
    [InlineData(
        "{'type':'subscribe','id':'1','payload':{'query':1}}", "4400 Invalid message: The \"query\" must be a string.")]
    public async Task So_does_what_breaks_it_later(string message, string close)
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Send(message);
        Assert.Equal(close, await client.Receive());
    }

    [Fact]
    public async Task A_binary_message_closes_the_socket()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Connect(server);
        await client.Send("{'type':'connection_init'}", WebSocketMessageType.Binary);
        Assert.Equal("4400 Invalid message: it is no text", await client.Receive());
    }

    [Fact]
    public async Task A_message_that_is_too_long_closes_the_socket()
    {
        await using var server = await RadioServer.Start(options => options.MostRequestBytes = 10_000);
        using var client = await SocketClient.Connect(server);
        await client.Send(new string(' ', 20_000));
        Assert.Equal("1009 Message too big", await client.Receive());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_is_not_acceptable(string? protocol)
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Connect(server, protocol);
        Assert.Equal("4406 Subprotocol not acceptable", await client.Receive());
    }

    [Fact]
    public async Task Who_does_not_introduce_itself_is_closed()
    {
        await using var server = await RadioServer.Start(
            options => options.Sockets.InitTimeout = TimeSpan.FromMilliseconds(50));
        using var client = await SocketClient.Connect(server);
        Assert.Equal("4408 Connection initialisation timeout", await client.Receive());
    }

    [Fact]
    public async Task The_payload_of_the_introduction_decides()
    {
        await using var server = await RadioServer.Start(options => options.Sockets.OnConnect = (_, payload) =>
            new(payload?.GetProperty("token").GetString() == "good"));
        using var welcome = await SocketClient.Connect(server);
        await welcome.Send("{'type':'connection_init','payload':{'token':'good'}}");
        Assert.Equal("{'type':'connection_ack'}", await welcome.Receive());
        using var stranger = await SocketClient.Connect(server);
        await stranger.Send("{'type':'connection_init','payload':{'token':'bad'}}");
        Assert.Equal("4403 Forbidden", await stranger.Receive());
        using var broken = await SocketClient.Connect(server);
        await broken.Send("{'type':'connection_init','payload':{}}");
        Assert.Equal("4500 Internal server error", await broken.Receive());
    }

    [Fact]
    public async Task An_id_is_taken_until_its_operation_is_complete()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", "{ name }");
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'name':'North'}}}", await client.Receive());
        Assert.Equal("{'type':'complete','id':'1'}", await client.Receive());
        await client.Subscribe("1", "{ __typename }");
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'__typename':'Query'}}}", await client.Receive());
        Assert.Equal("{'type':'complete','id':'1'}", await client.Receive());
        await client.Subscribe("1", Served);
        await client.Subscribe("1", Served);
        Assert.Equal("4409 Subscriber for 1 already exists", await client.Receive());
    }

    [Fact]
    public async Task Nothing_comes_after_the_client_has_completed()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Served);
        await server.Send("served", 1);
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'served':'1 by 0'}}}", await client.Receive());
        await client.Send("{'type':'complete','id':'1'}");
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 0);
        await server.Hub.SendAsync("served", 2);
        await client.Send("{'type':'complete','id':'unknown'}");
        await client.Subscribe("1", "{ name }");
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'name':'North'}}}", await client.Receive());
    }

    [Fact]
    public async Task What_cannot_run_is_an_error_and_frees_the_id()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", "{ nam }");
        Assert.StartsWith(
            "{'type':'error','id':'1','payload':[{'message':", await client.Receive(), StringComparison.Ordinal);
        await client.Subscribe("1", "subscription { breaking { title } }");
        Assert.Equal(
            "{'type':'next','id':'1','payload':{'data':{'breaking':{'title':'One'}}}}", await client.Receive());
        Assert.Equal(
            "{'type':'error','id':'1','payload':[{'message':'The cable is cut.','locations':[{'line':1,'column':16}],"
            + "'path':['breaking'],'extensions':{'code':'CUT'}}]}",
            await client.Receive());
        await client.Subscribe("1", "mutation { play(genre: \\'folk\\', title: \\'One\\') }".Replace("\\'", "\\\""));
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'play':true}}}", await client.Receive());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Connect(server);
        await client.Send("{'type':'ping','payload':{'a':[1, 2]}}");
        Assert.Equal("{'type':'pong','payload':{'a':[1, 2]}}", await client.Receive());
        await client.Send("{'type':'pong'}");
        await client.Send("{'type':'ping'}");
        Assert.Equal("{'type':'pong'}", await client.Receive());
    }

    [Fact]
    public async Task A_socket_runs_so_many_operations_and_an_address_has_so_many_sockets()
    {
        await using var server = await RadioServer.Start(options =>
        {
            options.Sockets.MostOperations = 1;
            options.Sockets.MostSocketsPerAddress = 1;
        });
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Served);
        await client.Subscribe("2", Served);
        Assert.StartsWith(
            "{'type':'error','id':'2','payload':[{'message':'One socket",
            await client.Receive(),
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.Connect(server));
        await client.Close();
        using var next = await Eventually(() => SocketClient.Initialized(server));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_leaves_nothing_behind(bool isOrderly)
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Served);
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 1);
        if (isOrderly) await client.Close();
        else client.Abort();
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 0);
    }

    [Fact]
    public async Task A_host_that_stops_closes_and_leaves_subscriptions_to_be_taken_up_again()
    {
        await using var server = await RadioServer.Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Served);
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 1);
        var stop = server.Stop();
        Assert.Equal("1001 The server is going away", await client.Receive());
        await client.Close();
        await stop;
    }

    [Fact]
    public async Task Who_is_let_in_no_longer_is_told_so_and_closed()
    {
        var gone = new TaskCompletionSource<GraphQLError>();
        await using var server = await RadioServer.Start(
            options => options.CallerGone = (_, stop) => gone.Task.WaitAsync(stop));
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Served);
        await server.Send("served", 1);
        Assert.Equal("{'type':'next','id':'1','payload':{'data':{'served':'1 by 0'}}}", await client.Receive());
        gone.SetResult(new GraphQLError("Your time is over.", "GONE"));
        Assert.Equal(
            "{'type':'error','id':'1','payload':[{'message':'Your time is over.','extensions':{'code':'GONE'}}]}",
            await client.Receive());
        Assert.Equal("4403 Forbidden", await client.Receive());
        Assert.Equal(0, server.Hub.SubscribersOf("served"));
    }

    [Fact]
    public async Task Who_may_be_let_in_no_longer_for_all_that_is_known_is_closed()
    {
        await using var server = await RadioServer.Start(
            options => options.CallerGone = (_, _) => throw new InvalidOperationException("Nobody knows."));
        using var client = await SocketClient.Initialized(server);
        Assert.Equal("4403 Forbidden", await client.Receive());
    }

    [Fact]
    public async Task Who_asks_for_no_socket_is_answered_as_before()
    {
        await using var server = await RadioServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "?query={name}");
        request.Headers.Add("Connection", "Upgrade, HTTP2-Settings");
        request.Headers.Add("Upgrade", "h2c");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<T> Eventually<T>(Func<Task<T>> connect)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await connect();
            }
            catch (WebSocketException) when (attempt < 100)
            {
                await Task.Delay(20);
            }
        }
    }
}
