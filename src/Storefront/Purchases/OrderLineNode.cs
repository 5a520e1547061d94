using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>Goods of one kind on an order.</summary>
[ObjectType<OrderLine>]
public static class OrderLineNode
{
    [NodeResolver]
    public static IQueryable<OrderLine> GetOrderLine(long id, StorefrontDb db, Caller caller) =>
        db.OrderLines.Where(line => line.Id == id && (caller.SeesAll || line.Order.ShopId == caller.AccountId));

    /// <summary>The music that goes with the line, in the order in which it was attached.</summary>
    [UsePaging]
    public static IQueryable<Attachment> GetAttachments([Parent] OrderLine line, StorefrontDb db) =>
        db.Attachments.Where(attachment => attachment.LineId == line.Id).OrderBy(attachment => attachment.Id);
}
