namespace Storefront.Purchases.Campaigns;

/// <summary>Whether a campaign gave something with an order, or why it did not.</summary>
public enum GiftOutcome : short
{
    /// <summary>The rule gave all its gifts.</summary>
    Given = 1,

    /// <summary>An earlier rule of the campaign gave; only one does.</summary>
    EarlierRuleGave = 2,

    /// <summary>The campaign begins later.</summary>
    NotStarted = 3,

    /// <summary>The campaign is over. It is named for a week.</summary>
    Ended = 4,

    /// <summary>No goods of the order count.</summary>
    SkuNotMatched = 5,

    /// <summary>Fewer goods than it takes.</summary>
    QuantityTooLow = 6,

    /// <summary>The goods come to less than it takes.</summary>
    TotalTooLow = 7,

    /// <summary>The shop did not say who the buyer is, and it depends on that.</summary>
    BuyerUnknown = 8,

    /// <summary>The buyer has an order before this one that was not called off.</summary>
    NotFirstOrder = 9,

    /// <summary>A gift may not be downloaded where the buyer is, now.</summary>
    NotAvailable = 10,

    /// <summary>A gift has no price in yuan that an order could take.</summary>
    PriceNotTaken = 11,

    /// <summary>The gifts cost more than is left of the budget.</summary>
    BudgetUsed = 12,

    /// <summary>The gifts are more copies than the campaign gives any more.</summary>
    TotalCapReached = 13,

    /// <summary>The gifts are more copies than the buyer gets any more.</summary>
    BuyerCapReached = 14,
}
