using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>What a buyer ordered from a shop: goods, and the music that goes with them.</summary>
[ObjectType<Order>]
public static class OrderNode
{
    [NodeResolver]
    public static IQueryable<Order> GetOrder(long id, StorefrontDb db, Caller caller) =>
        OrderQueries.Orders(db, caller).Where(order => order.Id == id);

    /// <summary>The goods, in the order given.</summary>
    [UsePaging]
    public static IQueryable<OrderLine> GetLines([Parent] Order order, StorefrontDb db) =>
        db.OrderLines.Where(line => line.OrderId == order.Id).OrderBy(line => line.Position);

    /// <summary>What was given back, in the order in which it was asked for.</summary>
    [UsePaging]
    public static IQueryable<OrderRefund> GetRefunds([Parent] Order order, StorefrontDb db) =>
        db.OrderRefunds.Where(refund => refund.OrderId == order.Id).OrderBy(refund => refund.Id);
}
