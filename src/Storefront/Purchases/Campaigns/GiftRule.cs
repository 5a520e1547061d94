using Storefront.Accounts;

namespace Storefront.Purchases.Campaigns;

/// <summary>Which orders a campaign gives to, and what. A rule never changes: it stays the reason it was.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class GiftRule
{
    [GraphQLIgnore]
    public long Id { get; set; }

    [GraphQLIgnore]
    public long CampaignId { get; set; }

    /// <summary>The campaign.</summary>
    public GiftCampaign Campaign { get; set; } = null!;

    /// <summary>Its place among the rules of the campaign, from 1: the first that fits gives.</summary>
    public required int Position { get; init; }

    /// <summary>Which goods count, by their skus; an asterisk stands for any characters. None: all goods.</summary>
    public required string[] SkuPatterns { get; init; }

    /// <summary>The least that all goods of the order come to; null for any.</summary>
    public Money? OrderTotalMin { get; init; }

    /// <summary>The least quantity of goods that count; null for any.</summary>
    public int? QuantityMin { get; init; }

    /// <summary>Whether it gives only with the first order of a buyer.</summary>
    public required bool IsFirstOrderOnly { get; init; }

    [GraphQLIgnore]
    public List<Gift> Gifts { get; } = [];

    /// <summary>What an order lacks by itself, without a look at others; null for nothing.</summary>
    internal Verdict? LackOf(Order order)
    {
        var quantity = order.Lines.Where(Counts).Sum(line => line.Quantity);
        if (quantity == 0) return GiftOutcome.SkuNotMatched;
        if (quantity < QuantityMin)
            return new(GiftOutcome.QuantityTooLow, $"{quantity} of the goods count; it takes {QuantityMin}.");
        if (order.Total.AmountMinor < OrderTotalMin?.AmountMinor)
            return new(GiftOutcome.TotalTooLow, $"The goods come to {order.Total}; it takes {OrderTotalMin}.");
        return IsFirstOrderOnly && order.BuyerReference is null ? GiftOutcome.BuyerUnknown : null;
    }

    /// <summary>The line that its gifts go with: of the goods that count those of most worth, or the first.</summary>
    internal OrderLine LineOf(Order order) =>
        order.Lines.Where(Counts).MaxBy(line => line.UnitPrice.AmountMinor * line.Quantity)!;

    private bool Counts(OrderLine line) =>
        SkuPatterns.Length == 0 || SkuPatterns.Any(pattern => SkuPattern.Matches(pattern, line.Sku));
}
