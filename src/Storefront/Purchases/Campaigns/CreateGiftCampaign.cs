using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>
/// Lets music go by itself with orders of the caller's shop. The first rule that fits an order, and whose gifts are all
/// to be had within budget and caps, gives; what it gave and why not is said at the order.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class CreateGiftCampaign
{
    private const int CampaignsMax = 20;

    /// <summary>The campaign.</summary>
    public sealed record Input
    {
        /// <summary>What the shop calls it, 1 to 500 characters.</summary>
        public required string Name { get; init; }

        /// <summary>The first instant at which it gives; now when left out.</summary>
        public DateTimeOffset? StartsAt { get; init; }

        /// <summary>The first instant at which it no longer gives.</summary>
        public required DateTimeOffset EndsAt { get; init; }

        /// <summary>The most that its gifts may cost the shop, in yuan.</summary>
        public required MoneyInput Budget { get; init; }

        /// <summary>The most copies that it gives; as many as the budget allows when left out.</summary>
        public long? CopiesMax { get; init; }

        /// <summary>The most copies that it gives to one buyer, whom the shop has to name then.</summary>
        public int? CopiesPerBuyerMax { get; init; }

        /// <summary>When its gifts become the buyer's; when the order is paid by default.</summary>
        public GrantOn? GrantOn { get; init; }

        /// <summary>What becomes of a gift when its goods go back; REVOKE_IF_UNREDEEMED by default.</summary>
        public ReturnPolicy? OnReturn { get; init; }

        /// <summary>Its rules in order, 1 to 10.</summary>
        public required IReadOnlyList<GiftRuleInput> Rules { get; init; }
    }

    public enum Refusal
    {
        /// <summary>Only a shop gives music with its goods.</summary>
        CallerIsNoShop,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>A campaign ends after it starts, and not in the past.</summary>
        EndsTooEarly,

        /// <summary>A budget, and what goods come to, is in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A budget, and what goods come to, is from nothing to ten billion yuan.</summary>
        AmountOutOfBounds,

        /// <summary>A cap is 1 or more.</summary>
        CapOutOfBounds,

        /// <summary>A campaign has 1 to 10 rules.</summary>
        RulesOutOfBounds,

        /// <summary>A rule has 20 patterns of skus at most.</summary>
        TooManySkuPatterns,

        /// <summary>A least quantity is 1 or more.</summary>
        QuantityOutOfBounds,

        /// <summary>A rule gives 1 to 10 songs or records.</summary>
        GiftsOutOfBounds,

        /// <summary>A gift has 1 to 100 copies.</summary>
        CopiesOutOfBounds,

        /// <summary>There is no such record in the catalogue.</summary>
        RecordNotFound,

        /// <summary>There is no such song in the catalogue.</summary>
        SongNotFound,

        /// <summary>A shop has 20 campaigns at most that are not over.</summary>
        TooManyCampaigns,
    }

    public static async Task<Outcome<GiftCampaign, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (caller is not { Kind: AccountKind.Shop, AccountId: { } shopId }) return Refusal.CallerIsNoShop;
        if (GivenTexts.Title(input.Name) is not { } name) return Refused.At(Refusal.TextInvalid, "name");
        var now = Instant.Rounded(clock.GetUtcNow());
        if (input.EndsAt <= now || input.EndsAt <= input.StartsAt) return Refused.At(Refusal.EndsTooEarly, "endsAt");
        if (GivenRules.Wrong(input.Budget) is { } wrong) return Refused.At(wrong, "budget");
        if (input.CopiesMax < 1) return Refused.At(Refusal.CapOutOfBounds, "copiesMax");
        if (input.CopiesPerBuyerMax < 1) return Refused.At(Refusal.CapOutOfBounds, "copiesPerBuyerMax");
        if (GivenRules.Wrong(input.Rules) is { } wrongRule) return wrongRule;
        if (await GivenRules.Missing(input.Rules, db, cancel) is { } missing) return missing;
        if (await db.GiftCampaigns.CountAsync(
            one => one.ShopId == shopId && one.EndsAt > now && one.EndedAt == null, cancel) >= CampaignsMax)
            return Refusal.TooManyCampaigns;

        var campaign = new GiftCampaign
        {
            ShopId = shopId,
            Name = name,
            StartsAt = input.StartsAt ?? now,
            EndsAt = input.EndsAt,
            Budget = input.Budget.ToMoney(),
            CopiesMax = input.CopiesMax,
            CopiesPerBuyerMax = input.CopiesPerBuyerMax,
            GrantOn = input.GrantOn ?? GrantOn.Paid,
            OnReturn = input.OnReturn ?? ReturnPolicy.RevokeIfUnredeemed,
        };
        campaign.Rules.AddRange(input.Rules.Select(GivenRules.Rule));
        db.Add(campaign);
        return campaign;
    }
}
