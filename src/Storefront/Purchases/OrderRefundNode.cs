using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>Goods of an order that were given back, with what becomes of the music that went with them.</summary>
[ObjectType<OrderRefund>]
public static class OrderRefundNode
{
    [NodeResolver]
    public static IQueryable<OrderRefund> GetOrderRefund(long id, StorefrontDb db, Caller caller) =>
        caller.Kind == Accounts.AccountKind.Operator
            ? db.OrderRefunds.Where(refund => refund.Id == id)
            : db.OrderRefunds.Where(refund => refund.Id == id && refund.Order.ShopId == caller.AccountId);

    /// <summary>The goods, line by line.</summary>
    [UsePaging]
    public static IQueryable<OrderRefundLine> GetGoods([Parent] OrderRefund refund, StorefrontDb db) =>
        db.OrderRefundLines.Where(line => line.OrderRefundId == refund.Id).OrderBy(line => line.OrderLineId);

    /// <summary>What becomes of the music that went with them.</summary>
    [UsePaging]
    public static IQueryable<OrderRefundMusic> GetMusic([Parent] OrderRefund refund, StorefrontDb db) =>
        db.OrderRefundMusic.Where(music => music.OrderRefundId == refund.Id).OrderBy(music => music.AttachmentId);
}
