using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>What campaigns had to do with an order.</summary>
[ObjectType<Order>]
public static class OrderGifts
{
    /// <summary>
    /// What the shop's campaigns gave with the order and why not, rule by rule, as it was when the order was placed.
    /// </summary>
    [UsePaging]
    public static IQueryable<GiftDecision> GetGiftDecisions([Parent] Order order, StorefrontDb db) =>
        db.GiftDecisions.Where(decision => decision.OrderId == order.Id).OrderBy(decision => decision.Position);
}
