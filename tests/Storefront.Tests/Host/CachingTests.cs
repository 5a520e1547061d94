using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Host;

/// <summary>Answers that were kept, by a browser or by the host itself.</summary>
public sealed class CachingTests(CachingTests.CachingShop shop) : IClassFixture<CachingTests.CachingShop>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_answer_from_the_catalogue_says_how_long_it_may_be_kept()
    {
        using var answer = await Get("{songs(first:1){nodes{title}}}");
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: > 0 and <= 5 });
        Assert.Contains("Authorization", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("{songs(first:1){nodes{availability(territory:CN,use:DOWNLOAD){isAllowed}}}}")]
    [InlineData("{__typename}")]
    [InlineData("{songs(first:1){nodes{titel}}}")]
    [InlineData("{songs(first:1000){nodes{title}}}")]
    public async Task An_answer_that_must_be_fresh_or_is_an_error_is_not_kept(string query)
    {
        using var answer = await Get(query);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task An_answer_that_the_client_has_is_not_sent_again()
    {
        using var first = await Get("{records(first:1){nodes{title}}}");
        using var again = await Get("{records(first:1){nodes{title}}}", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        using var other = await Get("{records(first:2){nodes{title}}}", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_long_answer_is_compressed_for_who_can_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={songs{nodes{title}}}");
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await shop.Http.SendAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_answer_is_given_again_without_a_statement()
    {
        const string query = "{ musicians(first: 3) { nodes { name country } } }";
        await Eventually(async () => Assert.Empty(await shop.Statements(query)));
    }

    [Fact]
    public async Task A_caller_with_a_token_gets_what_was_kept_for_others()
    {
        const string query = "{ musicians(first: 4) { nodes { name country } } }";
        var visitor = await shop.As(AccountKind.Partner);
        await visitor.Data("{ __typename }");
        await Eventually(async () => Assert.Empty(await shop.Statements(query)));
        Assert.Empty(await shop.Statements(query, visitor: visitor));
    }

    [Fact]
    public async Task A_change_by_anybody_shows_at_once()
    {
        const string query = """{ musicians(first: 1, order: [{ name: ASC }]) { nodes { followerCount } } }""";
        await Eventually(async () => Assert.Empty(await shop.Statements(query)));
        await using var db = shop.Db();
        var followers = 1_000_000;
        for (var round = 0; round < 5; round++)
        {
            followers++;
            await db.Musicians.ExecuteUpdateAsync(set => set.SetProperty(one => one.FollowerCount, followers));
            var changed = TimeProvider.System.GetTimestamp();
            await Eventually(async () =>
            {
                var answer = await shop.Send(query);
                Assert.Contains($"{followers}", answer, StringComparison.Ordinal);
            });
            Assert.InRange(TimeProvider.System.GetElapsedTime(changed).TotalSeconds, 0, 2);
        }
    }

    [Fact]
    public async Task A_song_shows_once_it_is_published_and_is_gone_once_it_is_withdrawn()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewWholeSong();
        var query = $"{{ musician(by: {{id: \"{owner.MusicianId}\"}}) {{ songs {{ nodes {{ title }} }} }} }}";
        const string shown = """{"musician":{"songs":{"nodes":[{"title":"A song"}]}}}""";
        const string hidden = """{"musician":{"songs":{"nodes":[]}}}""";
        for (var round = 0; round < 5; round++)
        {
            await Eventually(async () => Assert.Empty(await shop.Statements(query)));
            await owner.Does("publishSong", $"songId: \"{song}\"");
            Assert.Equal(shown, $"{await shop.Data(query)}");
            await Eventually(async () => Assert.Empty(await shop.Statements(query)));
            await owner.Does("withdrawSong", $"songId: \"{song}\"");
            Assert.Equal(hidden, $"{await shop.Data(query)}");
        }
    }

    private static async Task Eventually(Func<Task> assertion)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(5);
            }
        }
    }

    private async Task<HttpResponseMessage> Get(string query, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await shop.Http.SendAsync(request);
    }

    public sealed class CachingShop : PostgresDemoShop
    {
        protected override string[] Settings => [];
    }
}
