using Storefront.Accounts;

namespace Storefront.Purchases.Campaigns;

/// <summary>Music that a shop gives away with its goods: for a time, by rules, and within a budget.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class GiftCampaign
{
    public long Id { get; set; }

    [GraphQLIgnore]
    public long ShopId { get; init; }

    /// <summary>The shop that gives.</summary>
    [GraphQLIgnore]
    public Account Shop { get; init; } = null!;

    /// <summary>What the shop calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The first instant at which it gives.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The first instant at which it no longer gives.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>When the shop ended it before that; null when it did not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The most that its gifts may cost the shop.</summary>
    public required Money Budget { get; set; }

    /// <summary>What the gifts of orders cost that were placed and not called off, less those that came back.</summary>
    public Money Spent { get; private set; } = new(0, Order.Currency);

    /// <summary>The most copies that it gives; null for as many as the budget allows.</summary>
    public long? CopiesMax { get; set; }

    /// <summary>How many copies it gave, less those that came back.</summary>
    public long CopiesGiven { get; private set; }

    /// <summary>The most copies that it gives to one buyer of the shop; null for no limit.</summary>
    public int? CopiesPerBuyerMax { get; set; }

    /// <summary>When its gifts become the buyer's.</summary>
    public required GrantOn GrantOn { get; init; }

    /// <summary>What becomes of a gift when its goods go back.</summary>
    public required ReturnPolicy OnReturn { get; init; }

    /// <summary>What is left of the budget.</summary>
    [GraphQLIgnore]
    public Money Left => Budget with { AmountMinor = Budget.AmountMinor - Spent.AmountMinor };

    [GraphQLIgnore]
    public List<GiftRule> Rules { get; } = [];

    /// <summary>Whether it gives at an instant, as long as anything is left.</summary>
    public GiftCampaignState StateAt(DateTimeOffset at) =>
        EndedAt is not null || at >= EndsAt ? GiftCampaignState.Ended
        : at < StartsAt ? GiftCampaignState.Scheduled
        : GiftCampaignState.Running;

    /// <summary>Takes gifts of one rule from budget and caps, or says which of them does not suffice.</summary>
    /// <param name="costMinor">What they cost.</param>
    /// <param name="copies">How many copies they are.</param>
    /// <param name="buyersCopies">How many copies the buyer has had.</param>
    /// <returns>Null when they are taken.</returns>
    internal GiftOutcome? TryTake(long costMinor, int copies, long buyersCopies)
    {
        if (costMinor > Left.AmountMinor) return GiftOutcome.BudgetUsed;
        if (copies > CopiesMax - CopiesGiven) return GiftOutcome.TotalCapReached;
        if (copies > CopiesPerBuyerMax - buyersCopies) return GiftOutcome.BuyerCapReached;
        Spent = Spent with { AmountMinor = Spent.AmountMinor + costMinor };
        CopiesGiven += copies;
        return null;
    }

    /// <summary>Has copies back that nobody pays for any more.</summary>
    internal void TakeBack(Money cost, int copies)
    {
        Spent = Spent with { AmountMinor = Spent.AmountMinor - cost.AmountMinor };
        CopiesGiven -= copies;
    }

    /// <summary>Ends it early, and for good.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
