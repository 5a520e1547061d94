using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Storefront.Tests.Host;

/// <summary>Whatever comes in, its sender reads what was wrong, the log is quiet and the next is answered.</summary>
public abstract class BadInputTests(Shop shop) : IAsyncLifetime
{
    [ShopTheory]
    [InlineData("{ songs { nodes { titel } } }", "VALIDATION_FAILED")]
    [InlineData("{ songs(first: \"three\") { nodes { title } } }", "VALIDATION_FAILED")]
    [InlineData("{ songs(first: 1000) { nodes { title } } }", "PAGE_TOO_LARGE")]
    [InlineData("{ songs(first: -1) { nodes { title } } }", "INVALID_ARGUMENT")]
    [InlineData("{ songs(first: 1, last: 1) { nodes { title } } }", "INVALID_ARGUMENT")]
    [InlineData("{ songs(last: -1) { nodes { title } } }", "INVALID_ARGUMENT")]
    [InlineData("{ songs(last: 101) { nodes { title } } }", "PAGE_TOO_LARGE")]
    [InlineData("{ songs(first: 2147483648) { nodes { title } } }", "VALIDATION_FAILED")]
    [InlineData("{ songs(order: [{title: ASC, price: ASC}]) { nodes { title } } }", "INVALID_ARGUMENT")]
    [InlineData("{ songs(where: {price: {lte: 9223372036854775808}}) { nodes { title } } }", "VALIDATION_FAILED")]
    [InlineData("{ songs(where: {releasedOn: {gt: \"2021-13\"}}) { nodes { title } } }", "VALIDATION_FAILED")]
    [InlineData("{ songs(after: \"nonsense\") { nodes { title } } }", "INVALID_CURSOR")]
    [InlineData("{ search(text: \"rain\", after: \"nonsense\") { nodes { __typename } } }", "INVALID_CURSOR")]
    [InlineData("{ songs(after: \"\") { nodes { title } } }", "INVALID_CURSOR")]
    [InlineData("{ song(by: { isrc: \"USRC17607838\" }) { title } songs { nodes {", "SYNTAX_ERROR")]
    [InlineData("{ song(by: { isrc: \"not an ISRC\" }) { title } }", "VALIDATION_FAILED")]
    [InlineData("{ record(by: { upc: \"9521234000014\" }) { title } }", "VALIDATION_FAILED")]
    [InlineData("{ musician(by: { isni: \"9999999900010009\" }) { name } }", "VALIDATION_FAILED")]
    [InlineData("{ song(by: {}) { title } }", "VALIDATION_FAILED")]
    [InlineData("query A { genres { genre } } query B { genres { genre } }", "OPERATION_NOT_FOUND")]
    [InlineData("subscription { songs }", "VALIDATION_FAILED")]
    [InlineData("", "SYNTAX_ERROR")]
    [InlineData("\u0000", "SYNTAX_ERROR")]
    [InlineData("\uFEFF", "SYNTAX_ERROR")]
    public async Task Names_what_is_wrong_with_an_operation(string query, string code) =>
        Assert.Equal(code, await shop.ErrorCode(query));

    [ShopTheory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("U29uZzox=")]
    [InlineData("U29u Zzox")]
    [MemberData(nameof(IdsOfNothing))]
    public async Task Refuses_an_id_it_never_gave(string id)
    {
        Assert.Equal("INVALID_ID", await shop.ErrorCode("query ($id: ID!) { node(id: $id) { id } }", new { id }));
        Assert.Equal("INVALID_ID", await shop.ErrorCode("query ($id: ID!) { nodes(ids: [$id]) { id } }", new { id }));
        Assert.Equal("INVALID_ID", await shop.ErrorCode("query ($id: ID!) { song(by: {id: $id}) { id } }", new { id }));
    }

    [ShopFact]
    public async Task Gives_the_nodes_beside_an_id_it_never_gave() => Assert.Equal(
        $$$"""
        {"errors":[{"message":"\"bad\" is not an id this server gave.","locations":[{"line":1,"column":3}],
        "path":["nodes",1],"extensions":{"code":"INVALID_ID"}}],
        "data":{"nodes":[{"id":"{{{GlobalId("Song:1")}}}"},null],"__typename":"Query"}}
        """.ReplaceLineEndings(""),
        await shop.Send($$"""{ nodes(ids: ["{{GlobalId("Song:1")}}", "bad"]) { id } __typename }"""));

    public static TheoryData<string> IdsOfNothing => [.. ((string[])["Song", "Song:", "Song:x", "Song:1:2",
        "Song:99999999999999999999", "Nothing:1", "Money:1", ":1", "Song:1\0"]).Select(GlobalId)];

    [ShopFact]
    public async Task Refuses_the_id_of_another_type() => Assert.Equal(
        "INVALID_ID",
        await shop.ErrorCode("query ($id: ID!) { song(by: {id: $id}) { id } }", new { id = GlobalId("Musician:1") }));

    [ShopFact]
    public async Task Refuses_more_ids_and_values_than_it_takes()
    {
        var many = Enumerable.Repeat(GlobalId("Song:1"), 101).ToArray();
        Assert.Equal(
            "PAGE_TOO_LARGE",
            await shop.ErrorCode("query ($many: [ID!]!) { nodes(ids: $many) { id } }", new { many }));
        Assert.Equal(
            "INVALID_ARGUMENT",
            await shop.ErrorCode(
                "query ($many: [String!]) { songs(where: {genre: {in: $many}}) { nodes { id } } }", new { many }));
    }

    [ShopTheory]
    [InlineData("musicians(first: 1) { nodes { songs(first: 1) { pageInfo { endCursor } } } }")]
    [InlineData("records(first: 1) { pageInfo { endCursor } }")]
    public async Task Refuses_the_cursor_of_another_list(string list)
    {
        var answer = await shop.Send($"{{ {list} }}");
        var cursor = Regex.Match(answer, "\"endCursor\":\"([^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(cursor);
        Assert.Equal(
            "INVALID_CURSOR",
            await shop.ErrorCode(
                "query ($after: String) { songs(after: $after) { nodes { id } } }", new { after = cursor }));
    }

    [ShopTheory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("W10")]
    [InlineData("W251bGwsbnVsbCxudWxsXQ")]
    [InlineData("WyIxIiw5OTk5OTk5OTk5OTk5OTk5OTk5OTksW11d")]
    public async Task Refuses_a_cursor_that_is_none(string after) => Assert.Equal(
        "INVALID_CURSOR",
        await shop.ErrorCode("query ($after: String) { songs(after: $after) { nodes { id } } }", new { after }));

    [ShopFact]
    public async Task Refuses_a_filter_nested_without_end()
    {
        var where = string.Concat(Enumerable.Repeat("{and: [", 5_000)) + string.Concat(Enumerable.Repeat("]}", 5_000));
        Assert.Equal("LIMIT_EXCEEDED", await shop.ErrorCode($"{{ songs(where: {where}) {{ nodes {{ id }} }} }}"));
    }

    [ShopFact]
    public async Task An_unknown_isrc_is_no_error_but_null() => Assert.Equal(
        """{"data":{"song":null}}""",
        await shop.Send("""{ song(by: { isrc: "USRC17607838" }) { title } }"""));

    [ShopFact]
    public async Task Refuses_a_cursor_under_another_order()
    {
        var page = await shop.Data("{ songs(first: 1) { pageInfo { endCursor } } }");
        var cursor = page.GetProperty("songs").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var code = await shop.ErrorCode(
            "query($after: String) { songs(after: $after, order: [{title: ASC}]) { nodes { title } } }",
            new { after = cursor });
        Assert.Equal("INVALID_CURSOR", code);
    }

    [ShopTheory]
    [InlineData("{ songs(where: { title: { eq: \"\\u0000\" } }) { nodes { title } } }")]
    [InlineData("{ songs(where: { genre: { in: [\"pop\", \"\\u0000\"] } }) { nodes { title } } }")]
    [InlineData("{ songs(where: { title: { contains: \"a\\u0000\" } }) { nodes { title } } }")]
    [InlineData("{ songs(where: { genre: { startsWith: \"\\u0000\" } }) { nodes { title } } }")]
    [InlineData("{ songs(where: { moods: { some: { eq: \"\\u0000\" } } }) { nodes { title } } }")]
    [InlineData("{ search(text: \"a\\u0000b\") { nodes { __typename } } }")]
    public async Task Refuses_a_nul_in_a_literal(string query) =>
        Assert.Equal("INVALID_ARGUMENT", await shop.ErrorCode(query));

    [ShopTheory]
    [InlineData("{ \"query\": ")]
    [InlineData("NONSENSE")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"query\": \"{ __typename }\"}]")]
    [InlineData("{}")]
    [InlineData("{\"query\": null}")]
    [InlineData("{\"query\": 7}")]
    [InlineData("{\"query\": \"{ __typename }\"} {\"query\": \"{ __typename }\"}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": [7]}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": \"{}\"}")]
    [InlineData("{\"query\": \"{ __typename }\", \"extensions\": true}")]
    [InlineData("{\"query\": \"{ __typename }\", \"operationName\": {}}")]
    [InlineData("{\"query\": \"{ __typename } \\ud800\"}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": {\"a\": \"\\udc00\"}}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": {\"a\": [{\"b\": \"x\\u0000\"}]}}")]
    [InlineData("{\"query\": \"{ __typename }\u0000\"}")]
    public async Task Refuses_a_body_that_is_no_request(string body) =>
        await Refuses(Encoding.UTF8.GetBytes(body), HttpStatusCode.BadRequest, "INVALID_REQUEST");

    [ShopFact]
    public async Task Refuses_bytes_that_are_not_utf_8() => await Refuses(
        [.. "{\"query\": \"{ __typename } # "u8, 0xC3, 0x28, .. "\"}"u8], HttpStatusCode.BadRequest, "INVALID_REQUEST");

    [ShopTheory]
    [InlineData("%FF")]
    [InlineData("%ED%A0%80")]
    [InlineData("%C0%80")]
    public async Task Refuses_what_a_url_escapes_and_is_not_utf_8(string escaped)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query=%7Bsearch(text:%22a{escaped}%22)%7Bnodes%7B__typename%7D%7D%7D");
        await Refuses(request, HttpStatusCode.BadRequest, "INVALID_REQUEST");
    }

    [ShopFact]
    public async Task Takes_an_order_that_names_nothing_for_none()
    {
        var usual = await shop.Send("{ songs(first: 3) { nodes { title } pageInfo { endCursor } } }");
        foreach (var order in (string[])["[]", "[{}]", "[{title: null}]", "{}", "null"])
        {
            Assert.Equal(usual, await shop.Send(
                $"{{ songs(first: 3, order: {order}) {{ nodes {{ title }} pageInfo {{ endCursor }} }} }}"));
        }
    }

    [ShopFact]
    public async Task Refuses_json_nested_without_end() => await Refuses(
        Encoding.UTF8.GetBytes($$"""{"query": "{ __typename }", "variables": {"a": {{new string('[', 100_000)}}"""),
        HttpStatusCode.BadRequest,
        "INVALID_REQUEST");

    [ShopFact]
    public async Task Refuses_ten_megabytes_of_query()
    {
        var query = $"{{ {new string('a', 10_000_000)} }}";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query });
        await Refuses(body, HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    [ShopFact]
    public async Task Refuses_ten_megabytes_that_do_not_say_how_long_they_are()
    {
        using var body = new StreamContent(new MemoryStream(new byte[10_000_000]));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        request.Headers.TransferEncodingChunked = true;
        await Refuses(request, HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    [ShopFact]
    public async Task Refuses_a_query_that_is_one_deep_nest() => Assert.Equal(
        "LIMIT_EXCEEDED", await shop.ErrorCode(string.Concat(Enumerable.Repeat("{a", 100_000))));

    [ShopTheory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Refuses_another_media_type(string mediaType)
    {
        using var request = Post("""{"query": "{ __typename }"}"""u8.ToArray());
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        await Refuses(request, HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [ShopFact]
    public async Task Refuses_a_body_that_is_encoded()
    {
        using var request = Post("""{"query": "{ __typename }"}"""u8.ToArray());
        request.Content!.Headers.ContentEncoding.Add("gzip");
        await Refuses(request, HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [ShopFact]
    public async Task Takes_the_name_of_utf_8_in_quotes()
    {
        using var request = Post("""{"query": "{ __typename }"}"""u8.ToArray());
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=\"UTF-8\"");
        using var answer = await shop.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [ShopFact]
    public async Task Refuses_to_answer_in_a_format_it_does_not_write()
    {
        using var request = Post("""{"query": "{ __typename }"}"""u8.ToArray());
        request.Headers.Accept.ParseAdd("text/csv");
        await Refuses(request, HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
    }

    [ShopFact]
    public async Task Refuses_another_method()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/graphql");
        await Refuses(request, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
    }

    [ShopTheory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=%7B__typename%7D&query=%7B__typename%7D")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%5B7%5D")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=nonsense")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B%22a%22%3A%22%5Cud800%22%7D")]
    public async Task Refuses_a_url_that_is_no_request(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        await Refuses(request, HttpStatusCode.BadRequest, "INVALID_REQUEST");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await shop.Send("{ __typename }"));
        Assert.Empty(shop.TakeLog());
    }

    private static string GlobalId(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static HttpRequestMessage Post(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private async Task Refuses(byte[] body, HttpStatusCode status, string code)
    {
        using var request = Post(body);
        await Refuses(request, status, code);
    }

    private async Task Refuses(HttpRequestMessage request, HttpStatusCode status, string code)
    {
        using var answer = await shop.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(body);
        Assert.Equal((status, code), (answer.StatusCode, FirstCode(json)));
    }

    private static string? FirstCode(JsonDocument answer) =>
        answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}

public sealed class BadInputOnPostgresTests(PostgresDemoShop shop)
    : BadInputTests(shop), IClassFixture<PostgresDemoShop>;

public sealed class BadInputOnSqlServerTests(SqlServerDemoShop shop)
    : BadInputTests(shop), IClassFixture<SqlServerDemoShop>;
