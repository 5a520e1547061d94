using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>Ends a campaign before its time, and for good. What it has given stays given.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class EndGiftCampaign
{
    /// <summary>What ends.</summary>
    /// <param name="GiftCampaignId">The campaign.</param>
    public sealed record Input([property: ID<GiftCampaign>] long GiftCampaignId);

    public enum Refusal
    {
        /// <summary>The caller has no such campaign.</summary>
        CampaignNotFound,

        /// <summary>The campaign is over.</summary>
        CampaignIsOver,
    }

    public static async Task<Outcome<GiftCampaign, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockCampaign(input.GiftCampaignId, caller, cancel) is not { } campaign)
            return Refused.At(Refusal.CampaignNotFound, "giftCampaignId");
        var now = Instant.Rounded(clock.GetUtcNow());
        if (campaign.StateAt(now) == GiftCampaignState.Ended)
            return Refused.At(Refusal.CampaignIsOver, "giftCampaignId");
        campaign.End(now);
        return campaign;
    }
}
