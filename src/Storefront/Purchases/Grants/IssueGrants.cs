using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>Gives the buyer what goes with an order: a grant for each copy.</summary>
public sealed class IssueGrants(ClaimCodes codes, GrantSettings settings)
{
    /// <summary>
    /// Adds the grants to the context, whose transaction has the order locked. Attachments that have theirs keep them,
    /// so that it may be done again.
    /// </summary>
    public async Task Run(
        StorefrontDb db, IReadOnlyCollection<Attachment> attachments, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = attachments.Select(attachment => attachment.Id).ToList();
        var granted = await db.Grants.Where(grant => ids.Contains(grant.AttachmentId))
            .Select(grant => grant.AttachmentId).Distinct().ToListAsync(cancel);
        var expiresAt = now.AddDays(settings.ExpiryDays);
        foreach (var attachment in attachments.Where(attachment => !granted.Contains(attachment.Id)))
        {
            for (var number = 1; number <= attachment.Copies; number++)
            {
                var code = await codes.Of(attachment.Id, number, cancel);
                db.Add(Grant.Issue(attachment.Id, number, code, now, expiresAt));
            }
        }
    }
}
