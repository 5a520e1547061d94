using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>What can be asked of gift campaigns: everything by an operator, its own by any other account.</summary>
[QueryType, RequiresScopes(Scopes.PurchasesRead)]
public static class GiftCampaignQueries
{
    /// <summary>One gift campaign; null when there is none that the caller may see.</summary>
    /// <param name="id">The global id.</param>
    [UseFirstOrDefault]
    public static IQueryable<GiftCampaign> GetGiftCampaign(
        [ID<GiftCampaign>] long id, StorefrontDb db, Caller caller) =>
        Campaigns(db, caller).Where(campaign => campaign.Id == id);

    /// <summary>Gift campaigns; those that end last first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<GiftCampaign> GetGiftCampaigns(StorefrontDb db, Caller caller) =>
        Campaigns(db, caller).OrderByDescending(campaign => campaign.EndsAt);

    internal static IQueryable<GiftCampaign> Campaigns(StorefrontDb db, Caller caller) =>
        db.GiftCampaigns.Where(campaign => caller.SeesAll || campaign.ShopId == caller.AccountId);
}
