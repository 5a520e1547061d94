using System.Net;
using System.Text.Json;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Host.Edge;

/// <summary>What every answer says to a browser, and what is refused before anybody reads it.</summary>
public sealed class EdgeTests(TalkativeShop shop) : IClassFixture<TalkativeShop>
{
    private const string OwnSongs = "{ ownSongs { totalCount } }";
    private const string NoSong = """{"ownSongs":{"totalCount":0}}""";

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/graphql?query={nothing}")]
    [InlineData("/healthz")]
    [InlineData("/nothing/here")]
    public async Task Every_answer_is_taken_as_what_it_says_it_is_and_may_do_nothing(string path)
    {
        using var answer = await shop.Http.GetAsync(path);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(
            ["default-src 'none'; frame-ancestors 'none'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task What_a_page_of_another_site_can_send_without_asking_runs_nothing(string? contentType)
    {
        var owner = await Owner.Of(shop);
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { query = NewSong(owner) }));
        if (contentType is not null) body.Headers.Add("Content-Type", contentType);
        using var answer = await owner.Visitor.Http.PostAsync("/graphql", body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(NoSong, $"{await owner.Visitor.Data(OwnSongs)}");
    }

    [Fact]
    public async Task A_mutation_in_an_address_runs_nothing()
    {
        var owner = await Owner.Of(shop);
        using var answer = await owner.Visitor.Http.GetAsync($"/graphql?query={Uri.EscapeDataString(NewSong(owner))}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal(NoSong, $"{await owner.Visitor.Data(OwnSongs)}");
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("X-Long", new string('x', 2000));
        using var answer = await shop.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        using var answer = await shop.Http.GetAsync($"/graphql?query={new string('x', 9000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_would_be_too_large_is_refused() => Assert.Equal(
        """{"errors":[{"message":"The answer is larger than 2000 bytes; ask for less at a time.","""
            + "\"extensions\":{\"code\":\"RESPONSE_TOO_LARGE\"}}]}",
        await shop.Send("{ songs(first: 100) { nodes { id title genre releasedOn } } }"));

    private static string NewSong(Owner owner) =>
        $"mutation {{ createSong(input: {{musicianId: \"{owner.MusicianId}\", title: \"A\"}}) {{ isReplayed }} }}";
}
