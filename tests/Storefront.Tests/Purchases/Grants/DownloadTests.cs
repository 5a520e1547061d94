using System.Buffers.Text;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Purchases.Grants;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Grants;

public abstract class DownloadTests(Shop shop)
{
    private const int Length = 17021;

    private static readonly Lazy<byte[]> Tone = new(() => File.ReadAllBytes(
        Path.Combine(Snapshot.Root, "tests/Storefront.Tests/Catalog/Audio/Files/tone.flac")));

    [ShopTheory]
    [InlineData("Tea Mountain Rain", "Tea Mountain Rain.flac", "Tea%20Mountain%20Rain.flac")]
    [InlineData("茶山雨", "filename=ZZ", "%E8%8C%B6%E5%B1%B1%E9%9B%A8.flac")]
    [InlineData("A/B: \"C\"?..", "A_B_ _C__.flac", "A_B_%20_C__.flac")]
    public async Task Is_the_whole_file_under_the_name_of_the_song(string title, string name, string wideName)
    {
        var (gift, code) = await Gift.WithCode(shop);
        await shop.Change<Song>(Owner.Key(gift.Song), song => song.Title = title);
        using var answer = await Get(await gift.PathOf(code));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Tone.Value, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("audio/flac", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("bytes", $"{answer.Headers.AcceptRanges}");
        Assert.Equal("no-store, private", $"{answer.Headers.CacheControl}");
        var disposition = $"{answer.Content.Headers.NonValidated["Content-Disposition"]}";
        Assert.StartsWith("attachment; filename=", disposition, StringComparison.Ordinal);
        Assert.Contains(name, disposition, StringComparison.Ordinal);
        Assert.EndsWith($"; filename*=UTF-8''{wideName}", disposition, StringComparison.Ordinal);
    }

    [ShopTheory]
    [InlineData("bytes=0-99", 206, "bytes 0-99/17021", 0, 100)]
    [InlineData("bytes=17000-", 206, "bytes 17000-17020/17021", 17000, 21)]
    [InlineData("bytes=-20", 206, "bytes 17001-17020/17021", 17001, 20)]
    [InlineData("bytes=17020-99999", 206, "bytes 17020-17020/17021", 17020, 1)]
    [InlineData("bytes=17021-", 416, "bytes */17021", 0, 0)]
    [InlineData("bytes=0-1,5-6", 200, "", 0, Length)]
    [InlineData("bytes=9-5", 200, "", 0, Length)]
    [InlineData("items=0-1", 200, "", 0, Length)]
    public async Task Is_given_in_parts(string range, int status, string contentRange, int from, int count)
    {
        var (gift, code) = await Gift.WithCode(shop);
        using var answer = await Get(await gift.PathOf(code), ("Range", range));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(contentRange, $"{answer.Content.Headers.ContentRange}");
        Assert.Equal(Tone.Value[from..(from + count)], await answer.Content.ReadAsByteArrayAsync());
    }

    [ShopFact]
    public async Task Is_given_on_only_while_it_is_the_same_file()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var path = await gift.PathOf(code);
        using var first = await Get(path, ("Range", "bytes=0-99"));
        var tag = $"{first.Headers.ETag}";
        Assert.Equal(206, await Status(path, ("Range", "bytes=100-"), ("If-Range", tag)));
        Assert.Equal(200, await Status(path, ("Range", "bytes=100-"), ("If-Range", "\"another\"")));
        Assert.Equal(304, await Status(path, ("If-None-Match", tag)));
        Assert.Equal(412, await Status(path, ("If-Match", "\"another\"")));
    }

    [ShopFact]
    public async Task Counts_once_for_an_address_and_not_when_it_is_only_asked_about()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var path = await gift.PathOf(code);
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var asked = await shop.Http.SendAsync(head);
        Assert.Equal((HttpStatusCode.OK, Length), (asked.StatusCode, asked.Content.Headers.ContentLength));
        Assert.Equal("{'grants':{'nodes':[{'downloadCount':0}]}}", await gift.Grants("downloadCount"));
        Assert.Equal(206, await Status(path, ("Range", "bytes=0-99")));
        Assert.Equal(206, await Status(path, ("Range", "bytes=100-")));
        Assert.Equal(200, await Status(path));
        Assert.Equal("{'grants':{'nodes':[{'downloadCount':1}]}}", await gift.Grants("downloadCount"));
    }

    [ShopFact]
    public async Task Is_given_by_every_host_of_the_database()
    {
        var (gift, code) = await Gift.WithCode(shop);
        await using var other = await shop.StartHost();
        using var http = new HttpClient { BaseAddress = new Uri(other.Urls.Single()) };
        Assert.Equal("{'title':'A song'}", await gift.Redeem(code, "title", http));
        var path = await gift.PathOf(code);
        Assert.Equal(Tone.Value, await http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
    }

    [ShopFact]
    public async Task Refuses_what_was_not_given_or_is_too_late()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var path = await gift.PathOf(code);
        var token = path.Split('/')[^1];
        for (var at = 0; at < token.Length; at++)
        {
            // Of the last letter only the upper bits count.
            var forged = $"{token[..at]}{(char.IsAsciiLetterUpper(token[at]) ? '_' : 'A')}{token[(at + 1)..]}";
            Assert.Equal(NotFound, await Refusal($"/media/downloads/{forged}"));
        }
        Assert.Equal(NotFound, await Refusal($"/media/downloads/{token[..^4]}"));
        Assert.Equal(NotFound, await Refusal($"/media/downloads/{token}AAAA"));
        Assert.Equal(NotFound, await Refusal("/media/downloads/nothing"));
        Assert.Equal(NotFound, await Refusal("/media/downloads/no.thing"));
        Assert.Equal(NotFound, await Refusal($"/media/downloads/{await LateToken(gift)}"));
        var upload = await gift.Owner.UploadPath(await gift.Owner.NewSong(), 10);
        Assert.Equal(NotFound, await Refusal(upload.Replace("uploads", "downloads", StringComparison.Ordinal)));
    }

    [ShopFact]
    public async Task Has_an_address_that_tells_nothing_and_is_the_same_until_it_expires()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var name = $"{(await gift.Keys())[0]}-{Owner.Key(gift.Song)}-1";
        var path = await gift.PathOf(code);
        Assert.Equal(200, await Status(path));
        Assert.Equal(path, await gift.PathOf(code));
        var told = Encoding.Latin1.GetString(Base64Url.DecodeFromChars(path.Split('/')[^1]));
        Assert.DoesNotContain(name, told, StringComparison.Ordinal);
    }

    [ShopFact]
    public async Task Ends_with_the_song_and_with_the_grant()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var path = await gift.PathOf(code);
        await gift.Owner.Does("withdrawSong", $"songId: \"{gift.Song}\"");
        Assert.Equal(
            "410 {\"code\":\"SONG_WITHDRAWN\",\"message\":\"The song's owner has taken it out of the catalogue.\"}",
            await Refusal(path));
        await using var db = shop.Db();
        await db.Grants.ExecuteUpdateAsync(grant => grant
            .SetProperty(g => g.State, GrantState.Revoked)
            .SetProperty(g => g.RedeemedAt, (DateTimeOffset?)null)
            .SetProperty(g => g.RevokedAt, DateTimeOffset.UtcNow));
        Assert.Equal(NotFound, await Refusal(path));
    }

    private static string NotFound => "404 {\"code\":\"DOWNLOAD_NOT_FOUND\",\"message\":"
        + "\"There is no such download, or its time is over. Redeem the code again for another.\"}";

    private async Task<string> LateToken(Gift gift)
    {
        await using var scope = shop.Scope();
        var name = $"{(await gift.Keys())[0]}-{Owner.Key(gift.Song)}-1";
        return await scope.ServiceProvider.GetRequiredService<SealedTokens>().Of(
            SigningPurpose.Downloads, name, DateTimeOffset.UtcNow.AddSeconds(-1), CancellationToken.None);
    }

    private async Task<int> Status(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await Get(path, headers);
        return (int)answer.StatusCode;
    }

    private async Task<string> Refusal(string path)
    {
        using var answer = await Get(path);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    private async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await shop.Http.SendAsync(request);
    }
}

public sealed class DownloadOnPostgres(PostgresShop shop) : DownloadTests(shop), IClassFixture<PostgresShop>;

public sealed class DownloadOnSqlServer(SqlServerShop shop) : DownloadTests(shop), IClassFixture<SqlServerShop>;
