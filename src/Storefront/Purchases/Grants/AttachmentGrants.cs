using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>What an attachment has come to.</summary>
[ObjectType<Attachment>]
public static class AttachmentGrants
{
    /// <summary>A grant for each copy, once the order is paid or delivered, whichever was agreed.</summary>
    [UsePaging]
    public static IQueryable<Grant> GetGrants([Parent] Attachment attachment, StorefrontDb db) =>
        db.Grants.Where(grant => grant.AttachmentId == attachment.Id).OrderBy(grant => grant.Number);
}
