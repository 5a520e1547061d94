using Storefront.Accounts;

namespace Storefront.Purchases.Campaigns;

/// <summary>What came of a campaign's rule when an order was placed. It is kept as it was.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class GiftDecision
{
    [GraphQLIgnore]
    public long OrderId { get; set; }

    [GraphQLIgnore]
    public int Position { get; init; }

    [GraphQLIgnore]
    public long CampaignId { get; init; }

    /// <summary>The campaign.</summary>
    public GiftCampaign Campaign { get; set; } = null!;

    [GraphQLIgnore]
    public long? RuleId { get; init; }

    /// <summary>The rule; null where none of the campaign's rules was looked at.</summary>
    public GiftRule? Rule { get; set; }

    /// <summary>Whether it gave, or why not.</summary>
    public required GiftOutcome Outcome { get; init; }

    /// <summary>More about it, for people; null where there is nothing to add.</summary>
    public string? Explanation { get; init; }
}

/// <summary>An outcome with what there is to add.</summary>
internal readonly record struct Verdict(GiftOutcome Outcome, string? Explanation = null)
{
    public static implicit operator Verdict(GiftOutcome outcome) => new(outcome);
}
