using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>The campaigns of a shop; to any other account they are not there.</summary>
internal static class OwnCampaigns
{
    /// <summary>The caller's campaign, locked until the end of the transaction; null when there is none.</summary>
    public static async Task<GiftCampaign?> LockCampaign(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        var isOwn = await db.GiftCampaigns.AnyAsync(
            campaign => campaign.Id == id && campaign.ShopId == caller.AccountId, cancel);
        return isOwn ? (await db.LockCampaigns([id], cancel)).Single() : null;
    }

    /// <summary>
    /// Campaigns, locked until the end of the transaction. Whoever locks an order too has done so before, and all lock
    /// in the order of ids, so that nobody waits in a circle.
    /// </summary>
    public static async Task<IReadOnlyList<GiftCampaign>> LockCampaigns(
        this StorefrontDb db, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        foreach (var id in ids.Order()) await db.Lock<GiftCampaign>(id, cancel);
        return await db.GiftCampaigns.Where(campaign => ids.Contains(campaign.Id)).ToListAsync(cancel);
    }
}
