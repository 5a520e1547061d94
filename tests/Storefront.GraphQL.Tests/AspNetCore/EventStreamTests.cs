using System.Net;
using System.Net.Http.Json;
using System.Text;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>Server-sent events: the distinct connections mode of <c>graphql-sse</c>.</summary>
public sealed class EventStreamTests
{
    private const string Count = "subscription { count(to: 2) }";

    private const string Counted =
        """
        :

        event: next
        data: {"data":{"count":1}}

        event: next
        data: {"data":{"count":2}}

        event: complete
        data:


        """;

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream")]
    public async Task A_subscription_is_a_stream_of_events(string accept)
    {
        await using var server = await RadioServer.Start();
        using var response = await Post(server, Count, accept);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(Counted, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task It_may_be_sent_by_GET()
    {
        await using var server = await RadioServer.Start();
        server.Http.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        Assert.Equal(Counted, await server.Http.GetStringAsync($"?query={Uri.EscapeDataString(Count)}"));
    }

    [Theory]
    [InlineData("{ name }", "{\"data\":{\"name\":\"North\"}}")]
    [InlineData("{ nam", "{\"errors\":[{\"message\":")]
    public async Task Queries_and_what_cannot_run_are_one_event(string query, string data)
    {
        await using var server = await RadioServer.Start();
        using var response = await Post(server, query, "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith($":\n\nevent: next\ndata: {data}", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, text/event-stream;q=0.5", "{ name }", HttpStatusCode.OK)]
    [InlineData("application/json, text/event-stream;q=0", Count, HttpStatusCode.NotAcceptable)]
    [InlineData("application/json", Count, HttpStatusCode.NotAcceptable)]
    [InlineData("text/html", Count, HttpStatusCode.NotAcceptable)]
    public async Task Who_prefers_one_response_gets_one(string accept, string query, HttpStatusCode status)
    {
        await using var server = await RadioServer.Start();
        using var response = await Post(server, query, accept);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_request_that_is_none_begins_no_stream()
    {
        await using var server = await RadioServer.Start();
        server.Http.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        using var body = new StringContent("{", Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync((Uri?)null, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_silent_stream_has_comments_and_a_lost_client_ends_it()
    {
        await using var server = await RadioServer.Start(
            options => options.EventStreamKeepAlive = TimeSpan.FromMilliseconds(30));
        using (var response = await Post(server, "subscription { served }", "text/event-stream"))
        {
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
            for (var comment = 0; comment < 3; comment++)
            {
                Assert.Equal(":", await lines.ReadLineAsync());
                Assert.Equal("", await lines.ReadLineAsync());
            }
            Assert.Equal(1, server.Hub.SubscribersOf("served"));
        }
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 0);
    }

    [Fact]
    public async Task A_host_that_stops_leaves_the_stream_to_be_taken_up_again()
    {
        await using var server = await RadioServer.Start();
        using var response = await Post(server, "subscription { served }", "text/event-stream");
        await server.Send("served", 1);
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 1);
        var text = response.Content.ReadAsStringAsync();
        await server.Stop();
        Assert.EndsWith("{\"served\":\"1 by 0\"}}\n\n", await text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_let_in_no_longer_is_told_so()
    {
        var gone = new TaskCompletionSource<GraphQLError>();
        await using var server = await RadioServer.Start(
            options => options.CallerGone = (_, stop) => gone.Task.WaitAsync(stop));
        using var response = await Post(server, "subscription { served }", "text/event-stream");
        await RadioServer.Until(() => server.Hub.SubscribersOf("served") == 1);
        gone.SetResult(new GraphQLError("Your time is over.", "GONE"));
        Assert.Equal(
            ":\n\nevent: next\n"
            + "data: {\"errors\":[{\"message\":\"Your time is over.\",\"extensions\":{\"code\":\"GONE\"}}]}\n\n"
            + "event: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync());
        Assert.Equal(0, server.Hub.SubscribersOf("served"));
    }

    private static Task<HttpResponseMessage> Post(RadioServer server, string query, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Add("Accept", accept);
        return server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
