using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>
/// Changes how much a campaign gives and how long. What is null or left out stays as it is; so do the rules: others
/// make another campaign.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class ChangeGiftCampaign
{
    /// <summary>The campaign, and what is new about it.</summary>
    public sealed record Input
    {
        /// <summary>Which campaign.</summary>
        [ID<GiftCampaign>]
        public required long GiftCampaignId { get; init; }

        /// <summary>What the shop calls it, 1 to 500 characters.</summary>
        public string? Name { get; init; }

        /// <summary>The first instant at which it no longer gives.</summary>
        public DateTimeOffset? EndsAt { get; init; }

        /// <summary>The most that its gifts may cost the shop, in yuan; no less than they have cost.</summary>
        public MoneyInput? Budget { get; init; }

        /// <summary>The most copies that it gives; no less than it gave.</summary>
        public long? CopiesMax { get; init; }

        /// <summary>The most copies that it gives to one buyer, whom the shop has to name then.</summary>
        public int? CopiesPerBuyerMax { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such campaign.</summary>
        CampaignNotFound,

        /// <summary>The campaign is over.</summary>
        CampaignIsOver,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>A campaign ends after it starts, and not in the past.</summary>
        EndsTooEarly,

        /// <summary>A budget is in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A budget is from what the gifts have cost to ten billion yuan.</summary>
        AmountOutOfBounds,

        /// <summary>A cap is 1 or more, and no less than what was given.</summary>
        CapOutOfBounds,
    }

    public static async Task<Outcome<GiftCampaign, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockCampaign(input.GiftCampaignId, caller, cancel) is not { } campaign)
            return Refused.At(Refusal.CampaignNotFound, "giftCampaignId");
        var now = Instant.Rounded(clock.GetUtcNow());
        if (campaign.StateAt(now) == GiftCampaignState.Ended)
            return Refused.At(Refusal.CampaignIsOver, "giftCampaignId");
        if (GivenTexts.Title(input.Name ?? campaign.Name) is not { } name)
            return Refused.At(Refusal.TextInvalid, "name");
        if (input.EndsAt <= now || input.EndsAt <= campaign.StartsAt)
            return Refused.At(Refusal.EndsTooEarly, "endsAt");
        if (input.Budget is { } given && given.Currency != Order.Currency)
            return Refused.At(Refusal.CurrencyNotTaken, "budget", "currency");
        if (input.Budget?.AmountMinor > Order.TotalMax || input.Budget?.AmountMinor < campaign.Spent.AmountMinor)
            return Refused.At(Refusal.AmountOutOfBounds, "budget", "amountMinor");
        if (input.CopiesMax < 1 || input.CopiesMax < campaign.CopiesGiven)
            return Refused.At(Refusal.CapOutOfBounds, "copiesMax");
        if (input.CopiesPerBuyerMax < 1) return Refused.At(Refusal.CapOutOfBounds, "copiesPerBuyerMax");

        campaign.Name = name;
        campaign.EndsAt = input.EndsAt ?? campaign.EndsAt;
        campaign.Budget = input.Budget?.ToMoney() ?? campaign.Budget;
        campaign.CopiesMax = input.CopiesMax ?? campaign.CopiesMax;
        campaign.CopiesPerBuyerMax = input.CopiesPerBuyerMax ?? campaign.CopiesPerBuyerMax;
        return campaign;
    }
}
