using Microsoft.EntityFrameworkCore;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Grants;

/// <summary>A song that goes with an order: its musician, its shop, and what it is on the order.</summary>
internal sealed record Gift(Shop Shop, Owner Owner, Seller Seller, string Song, string Order, string Attachment)
{
    // Four groups of four, the check character, and hyphens between.
    private const int CodeLength = 21;

    /// <summary>A musician brings out a song, and a shop gives it away with a coat.</summary>
    public static async Task<Gift> Of(Shop shop, int copies = 1)
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        await owner.Does(
            "setSongDeals", $"songId: \"{song}\", deals: [{{uses: [DOWNLOAD], allTerritoriesExcept: []}}]");
        var seller = await Seller.Of(shop);
        var (order, line) = await seller.Places();
        var made = await seller.Does(
            "attachSong",
            $"orderLineId: \"{line}\", songId: \"{song}\", funding: SELLER, copies: {copies}",
            "attachment { id }");
        return new Gift(shop, owner, seller, song, order, made.Split('\'')[3]);
    }

    /// <summary>Issues the grants: the order is paid.</summary>
    public async Task Issue() => Assert.Equal("{'state':'PAID'}", await Seller.Pays(Order));

    /// <summary>What the shop reads of the grants.</summary>
    public async Task<string> Grants(string shown, Seller? reader = null)
    {
        var data = await (reader ?? Seller).Reads(
            $"{{ node(id: \"{Attachment}\") {{ ... on Attachment {{ grants {{ nodes {{ {shown} }} }} }} }} }}");
        return data.GetProperty("node").ToString().Replace('"', '\'');
    }

    /// <summary>A gift that is paid, and its code.</summary>
    public static async Task<(Gift Gift, string Code)> WithCode(Shop shop)
    {
        var gift = await Of(shop);
        await gift.Issue();
        return (gift, (await gift.Codes())[0]);
    }

    /// <summary>The codes of the grants, as the shop reads them.</summary>
    public async Task<IReadOnlyList<string>> Codes() =>
        [.. (await Grants("claimCode")).Split('\'').Where(part => part.Length == CodeLength)];

    /// <summary>What a buyer gets for a code: what is shown of it, or why nothing.</summary>
    /// <param name="http">Sends it; somebody without a token when null.</param>
    public Task<string> Redeem(string code, string shown = "songs { path }", HttpClient? http = null) =>
        Redeem(code, Guid.NewGuid().ToString(), $"redemption {{ {shown} }}", http);

    /// <summary>What the payload of a code that is sent under a key shows, or why nothing.</summary>
    public async Task<string> Redeem(string code, string key, string shown, HttpClient? http)
    {
        var query = "mutation ($code: String!, $key: String!) { "
            + $"redeemCode(input: {{code: $code, idempotencyKey: $key}}) {{ {shown} errors {{ code path }} }} }}";
        var buyer = new Visitor(http ?? Shop.Http);
        var answer = (await buyer.Data(query, new { code, key })).GetProperty("redeemCode");
        if (answer.GetProperty("errors") is { } errors && errors.GetArrayLength() > 0)
            return $"{errors[0].GetProperty("code").GetString()} at {errors[0].GetProperty("path")[0].GetString()}";
        return answer.EnumerateObject().First().Value.ToString().Replace('"', '\'');
    }

    /// <summary>Redeems a code and returns the address of its one song.</summary>
    public async Task<string> PathOf(string code) => (await Redeem(code)).Split('\'')[5];

    /// <summary>Ends the time of all addresses.</summary>
    public async Task EndLinks()
    {
        await using var db = Shop.Db();
        await db.Downloads.ExecuteUpdateAsync(
            download => download.SetProperty(d => d.ExpiresAt, DateTimeOffset.UnixEpoch));
    }

    /// <summary>The ids of the grants.</summary>
    public async Task<IReadOnlyList<long>> Keys()
    {
        await using var db = Shop.Db();
        var key = Catalog.Owner.Key(Attachment);
        return await db.Grants.Where(grant => grant.AttachmentId == key).OrderBy(grant => grant.Number)
            .Select(grant => grant.Id).ToListAsync();
    }
}
