using Microsoft.EntityFrameworkCore;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Grants;

/// <summary>A song that goes with an order: its musician, its shop, and what it is on the order.</summary>
internal sealed record Gift(Shop Shop, Owner Owner, Seller Seller, string Song, string Order, string Attachment)
{
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

    /// <summary>The ids of the grants.</summary>
    public async Task<IReadOnlyList<long>> Keys()
    {
        await using var db = Shop.Db();
        var key = Catalog.Owner.Key(Attachment);
        return await db.Grants.Where(grant => grant.AttachmentId == key).OrderBy(grant => grant.Number)
            .Select(grant => grant.Id).ToListAsync();
    }
}
