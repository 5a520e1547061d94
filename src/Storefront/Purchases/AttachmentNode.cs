using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>A record or a song that goes with a line of an order.</summary>
[ObjectType<Attachment>]
public static class AttachmentNode
{
    [NodeResolver]
    public static IQueryable<Attachment> GetAttachment(long id, StorefrontDb db, Caller caller) =>
        db.Attachments.Where(attachment => attachment.Id == id
            && (caller.SeesAll || attachment.Line.Order.ShopId == caller.AccountId));
}
