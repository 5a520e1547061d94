using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>The campaigns of a shop; to any other account they are not there.</summary>
internal static class OwnCampaigns
{
    /// <summary>The caller's campaign, locked until the end of the transaction; null when there is none.</summary>
    public static async Task<GiftCampaign?> LockCampaign(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        var campaign = await db.Lock<GiftCampaign>(id, cancel);
        return campaign?.ShopId == caller.AccountId ? campaign : null;
    }

    /// <summary>
    /// Campaigns, locked until the end of the transaction. Whoever locks an order too has done so before, and all lock
    /// in the order of ids, so that nobody waits in a circle.
    /// </summary>
    public static async Task<IReadOnlyList<GiftCampaign>> LockCampaigns(
        this StorefrontDb db, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var locked = new List<GiftCampaign>();
        foreach (var id in ids.Order())
            if (await db.Lock<GiftCampaign>(id, cancel) is { } campaign) locked.Add(campaign);
        return locked;
    }
}
