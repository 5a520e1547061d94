using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Purchases.Grants;
using Storefront.Tests.Catalog;

using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Purchases.Grants;

public abstract class RedeemCodeTests(Shop shop)
{
    private const string Nobodys = "2222-2222-2222-2222-3";

    [ShopFact]
    public async Task Gives_a_buyer_without_an_account_the_song()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var given = await gift.Redeem(
            code, "title songs { title path hindrance format bytes durationMs downloadsLeft }");
        Assert.StartsWith(
            "{'title':'A song','songs':[{'title':'A song','path':'/media/downloads/", given, StringComparison.Ordinal);
        Assert.EndsWith(
            "','hindrance':null,'format':'FLAC','bytes':17021,'durationMs':1500,'downloadsLeft':5}]}", given);
        Assert.Equal(
            "{'grants':{'nodes':[{'state':'REDEEMED','downloadCount':0}]}}",
            await gift.Grants("state downloadCount"));
    }

    [ShopFact]
    public async Task Gives_it_on_a_page_with_a_publishable_key_and_to_any_account()
    {
        var (gift, code) = await Gift.WithCode(shop);
        using var page = new HttpClient { BaseAddress = shop.Http.BaseAddress };
        page.DefaultRequestHeaders.Add("Origin", "https://tea.example");
        page.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await PublishableKey(gift));
        Assert.Equal("{'title':'A song'}", await gift.Redeem(code, "title", page));
        Assert.Equal("{'title':'A song'}", await gift.Redeem(code, "title", gift.Owner.Visitor.Http));
    }

    [ShopFact]
    public async Task Takes_a_code_as_people_type_it()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var typed = $"  {code.ToLowerInvariant().Replace('-', ' ')}\n";
        Assert.Equal("{'title':'A song'}", await gift.Redeem(typed, "title"));
    }

    [ShopFact]
    public async Task Notices_a_slip_before_the_database_is_asked()
    {
        const string query =
            """
            mutation { redeemCode(input: {code: "2222-2222-2222-2222-4", idempotencyKey: "1"}) {
              errors { code message path } } }
            """;
        Assert.Empty(await shop.Statements(query));
        Assert.Equal(
            """
            {"redeemCode":{"errors":[{"code":"CODE_MISTYPED",
            "message":"That is no code: look at it again, a character is wrong, missing or out of place.",
            "path":["code"]}]}}
            """.ReplaceLineEndings(""),
            $"{await shop.Data(query)}");
    }

    [ShopFact]
    public async Task Refuses_a_code_that_nobody_was_given()
    {
        var (gift, _) = await Gift.WithCode(shop);
        Assert.Equal("CODE_NOT_FOUND at code", await gift.Redeem(Nobodys));
    }

    [ShopFact]
    public async Task Refuses_a_code_that_was_taken_back()
    {
        var (gift, code) = await Gift.WithCode(shop);
        await gift.Seller.Returns(gift.Order);
        Assert.Equal("CODE_REVOKED at code", await gift.Redeem(code));
    }

    [ShopFact]
    public async Task Refuses_a_code_whose_time_is_over_and_keeps_one_that_was_redeemed_in_time()
    {
        var (late, lateCode) = await Gift.WithCode(shop);
        var (early, earlyCode) = await Gift.WithCode(shop);
        await early.Redeem(earlyCode);
        await using var db = shop.Db();
        await db.Grants.ExecuteUpdateAsync(grant => grant.SetProperty(g => g.ExpiresAt, DateTimeOffset.UtcNow));
        Assert.Equal("CODE_EXPIRED at code", await late.Redeem(lateCode));
        Assert.Equal("{'title':'A song'}", await early.Redeem(earlyCode, "title"));
        await ExpireGrants.Run(db, DateTimeOffset.UtcNow, CancellationToken.None);
        Assert.Equal("{'grants':{'nodes':[{'state':'EXPIRED'}]}}", await late.Grants("state"));
        Assert.Equal("CODE_EXPIRED at code", await late.Redeem(lateCode));
    }

    [ShopFact]
    public async Task Two_who_come_at_the_same_moment_share_what_one_gets()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => gift.Redeem(
            code, "redeemedAt songs { downloadsLeft }")));
        Assert.EndsWith("'songs':[{'downloadsLeft':5}]}", Assert.Single(given.Distinct()), StringComparison.Ordinal);
        await using var db = shop.Db();
        var key = (await gift.Keys())[0];
        Assert.Equal(1, await db.Downloads.CountAsync(download => download.GrantId == key));
    }

    [ShopFact]
    public async Task The_same_key_and_code_are_answered_again_and_another_key_is_another_request()
    {
        var (gift, code) = await Gift.WithCode(shop);
        Assert.Equal("False", await gift.Redeem(code, "again", "isReplayed", null));
        Assert.Equal("True", await gift.Redeem(code, "again", "isReplayed", null));
        Assert.Equal("{'title':'A song'}", await gift.Redeem(code, "again", "redemption { title }", null));
        Assert.Equal("False", await gift.Redeem(code, "another", "isReplayed", null));
        Assert.Equal(1, await Logged("again"));
    }

    [ShopFact]
    public async Task Two_strangers_may_use_the_same_key_and_an_account_may_use_its_own_once()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var (another, anotherCode) = await Gift.WithCode(shop);
        Assert.Equal("False", await gift.Redeem(code, "1", "isReplayed", null));
        Assert.Equal("False", await another.Redeem(anotherCode, "1", "isReplayed", null));
        var account = gift.Owner.Visitor.Http;
        Assert.Equal("False", await gift.Redeem(code, "mine", "isReplayed", account));
        Assert.Equal("True", await gift.Redeem(code, "mine", "isReplayed", account));
        Assert.Equal(
            "IDEMPOTENCY_KEY_REUSED at idempotencyKey", await gift.Redeem(anotherCode, "mine", "isReplayed", account));
    }

    [ShopFact]
    public async Task Of_two_with_one_key_at_the_same_moment_one_is_a_replay()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => gift.Redeem(code, "twins", "isReplayed", null)));
        Assert.Single(sent, "False");
        Assert.Equal(7, sent.Count(one => one == "True"));
        Assert.Equal(1, await Logged("twins"));
    }

    [ShopFact]
    public async Task A_code_that_is_refused_leaves_its_key_free()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var account = gift.Owner.Visitor.Http;
        Assert.Equal("CODE_NOT_FOUND at code", await gift.Redeem(Nobodys, "1", "isReplayed", account));
        Assert.Equal("False", await gift.Redeem(code, "1", "isReplayed", account));
    }

    [ShopFact]
    public async Task The_buyer_and_a_return_at_the_same_moment_come_one_after_the_other()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var returned = gift.Seller.Returns(gift.Order, shown: "orderRefund { state }");
        var given = await gift.Redeem(code, "title");
        Assert.Equal("{'state':'DONE'}", await returned);
        var state = given == "{'title':'A song'}" ? "REDEEMED" : "REVOKED";
        Assert.Equal(state == "REVOKED" ? "CODE_REVOKED at code" : given, given);
        Assert.Equal($"{{'grants':{{'nodes':[{{'state':'{state}'}}]}}}}", await gift.Grants("state"));
    }

    [ShopFact]
    public async Task Gives_other_addresses_until_the_song_was_downloaded_five_times()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var paths = new List<string>();
        for (var left = 5; left > 0; left--)
        {
            paths.Add(await gift.PathOf(code));
            Assert.Equal(17021, (await shop.Http.GetByteArrayAsync(new Uri(paths[^1], UriKind.Relative))).Length);
            Assert.Equal(paths[^1], await gift.PathOf(code));
            Assert.Equal(
                $"{{'songs':[{{'downloadsLeft':{left - 1}}}]}}", await gift.Redeem(code, "songs { downloadsLeft }"));
            await gift.EndLinks();
        }
        Assert.Equal("DOWNLOADS_USED_UP at code", await gift.Redeem(code));
        Assert.Equal(5, paths.Distinct().Count());
        Assert.Equal("{'grants':{'nodes':[{'downloadCount':5}]}}", await gift.Grants("downloadCount"));
    }

    [ShopFact]
    public async Task Of_a_record_gives_what_is_on_it_now_and_says_what_cannot_be_had()
    {
        var (gift, code) = await Gift.WithCode(shop);
        var withdrawn = await gift.Owner.NewPublishedSong();
        await gift.Owner.Does("withdrawSong", $"songId: \"{withdrawn}\"");
        var record = new Record { Title = "A record", SearchText = "a record" };
        record.Tracks.Add(new Track { Position = 1, SongId = Owner.Key(await gift.Owner.NewSong()) });
        record.Tracks.Add(new Track { Position = 2, SongId = Owner.Key(withdrawn) });
        record.Tracks.Add(new Track { Position = 4, Song = Imported("Without a file") });
        record.Tracks.Add(new Track { Position = 3, SongId = Owner.Key(gift.Song) });
        record.Tracks.Add(new Track { Position = 5, SongId = Owner.Key(gift.Song) });
        await using var db = shop.Db();
        db.Add(record);
        await db.SaveChangesAsync();
        var key = Owner.Key(gift.Attachment);
        await db.Attachments.Where(attachment => attachment.Id == key).ExecuteUpdateAsync(attachment => attachment
            .SetProperty(a => a.SongId, (long?)null).SetProperty(a => a.RecordId, record.Id));
        Assert.Equal(
            "{'title':'A record','songs':[{'title':'A song','hindrance':'WITHDRAWN','bytes':17021},"
            + "{'title':'A song','hindrance':null,'bytes':17021},"
            + "{'title':'Without a file','hindrance':'NO_RECORDING','bytes':null}]}",
            await gift.Redeem(code, "title songs { title hindrance bytes }"));
    }

    [ShopFact]
    public async Task Is_on_record_when_it_was_done_and_not_when_nobody_was_refused()
    {
        var (gift, code) = await Gift.WithCode(shop);
        await gift.Redeem(Nobodys);
        await gift.Redeem(code);
        var id = Owner.Id("Grant", (await gift.Keys())[0]);
        await using var db = shop.Db();
        var entries = await db.AuditEntries.Where(entry => entry.Verb == "redeemCode").ToListAsync();
        Assert.Contains(entries, entry => entry.Nouns.Contains(id));
        Assert.All(entries, entry => Assert.Equal("ACCEPTED", entry.Outcome));
    }

    private async Task<int> Logged(string key)
    {
        await using var db = shop.Db();
        return await db.AuditEntries.CountAsync(entry => entry.Verb == "redeemCode" && entry.IdempotencyKey == key);
    }

    private async Task<string> PublishableKey(Gift gift)
    {
        var client = Owner.Id("Client", gift.Seller.Visitor.Client.Id);
        var made = await (await shop.As(AccountKind.Operator)).Data(
            $$"""
            mutation { createPublishableKey(input: {clientId: "{{client}}", origins: ["https://tea.example"]}) {
              publishableKey { text } } }
            """);
        return made.GetProperty("createPublishableKey").GetProperty("publishableKey").GetProperty("text").GetString()!;
    }

    private static Song Imported(string title)
    {
        var song = new Song { Title = title, SearchText = title };
        song.MoveTo(PublicationState.Published);
        return song;
    }
}

public sealed class RedeemCodeOnPostgres(PostgresShop shop) : RedeemCodeTests(shop), IClassFixture<PostgresShop>;

public sealed class RedeemCodeOnSqlServer(SqlServerShop shop) : RedeemCodeTests(shop), IClassFixture<SqlServerShop>;
