using System.Net.Http.Json;

namespace Storefront.GraphQL.Tests.AspNetCore;

/// <summary>Answers that come bit by bit, over each transport.</summary>
public sealed class IncrementalTests
{
    private const string Query = "{ name ... @defer(label: \"L\") { tracks @stream(initialCount: 1) { title } } }";

    private static readonly string[] Responses =
    [
        """{"data":{"name":"North"},"pending":[{"id":"0","path":[],"label":"L"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["tracks"]}],"incremental":[{"id":"0","data":{"tracks":[{"title":"One"}]}}]"""
            + ""","completed":[{"id":"0"}],"hasNext":true}""",
        """{"incremental":[{"id":"1","items":[{"title":"Two"}]}],"completed":[{"id":"1"}],"hasNext":false}""",
    ];

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("application/json, multipart/mixed; incrementalSpec=v0.2")]
    [InlineData("multipart/mixed; incrementalSpec=v0.2, text/event-stream, application/json")]
    public async Task Parts_of_one_body(string accept)
    {
        var (type, body) = await Post(accept, Query);
        Assert.Equal("multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2", type);
        var parts = Responses.Select(one => $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{one}");
        Assert.Equal($"{string.Concat(parts)}\r\n-----\r\n", body);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/json, text/event-stream")]
    public async Task Server_sent_events(string accept)
    {
        var (type, body) = await Post(accept, Query);
        Assert.Equal("text/event-stream", type);
        var events = Responses.Select(one => $"event: next\ndata: {one}\n\n");
        Assert.Equal($":\n\n{string.Concat(events)}event: complete\ndata:\n\n", body);
    }

    [Fact]
    public async Task Messages_of_a_socket()
    {
        await using var server = await Start();
        using var client = await SocketClient.Initialized(server);
        await client.Subscribe("1", Query.Replace("\"", "\\'", StringComparison.Ordinal));
        foreach (var response in Responses)
            Assert.Equal($"{{'type':'next','id':'1','payload':{response.Replace('"', '\'')}}}", await client.Receive());
        Assert.Equal("{'type':'complete','id':'1'}", await client.Receive());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/mixed; deferSpec=20220824, application/json")]
    public async Task Who_takes_one_response_gets_all_at_once(string accept)
    {
        var (type, body) = await Post(accept, Query);
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal("""{"data":{"name":"North","tracks":[{"title":"One"},{"title":"Two"}]}}""", body);
    }

    [Fact]
    public async Task What_does_not_come_bit_by_bit_is_one_response()
    {
        var (type, body) = await Post("multipart/mixed; incrementalSpec=v0.2, application/json", "{ name }");
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal("""{"data":{"name":"North"}}""", body);
    }

    [Fact]
    public async Task The_directives_are_unknown_where_they_are_not_turned_on()
    {
        await using var server = await RadioServer.Start();
        using var response = await server.Http.PostAsJsonAsync(server.Url, new { query = Query });
        Assert.Contains("KnownDirectivesRule", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<RadioServer> Start() => RadioServer.Start(
        options => options.Execution = options.Execution with { IncrementalDelivery = true });

    private static async Task<(string? Type, string Body)> Post(string accept, string query)
    {
        await using var server = await Start();
        server.Http.DefaultRequestHeaders.Add("Accept", accept);
        using var response = await server.Http.PostAsJsonAsync(server.Url, new { query });
        return ($"{response.Content.Headers.ContentType}", await response.Content.ReadAsStringAsync());
    }
}
