using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>Gives the buyer what goes with an order: a grant for each copy.</summary>
public sealed class IssueGrants(ClaimCodes codes, GrantSettings settings)
{
    /// <summary>
    /// Adds the grants of attachments that have none yet to the context, whose transaction has the order locked. What
    /// was given back before is not granted any more.
    /// </summary>
    public async Task Run(
        StorefrontDb db, IReadOnlyCollection<Attachment> attachments, DateTimeOffset now, CancellationToken cancel)
    {
        var expiresAt = now.AddDays(settings.ExpiryDays);
        foreach (var attachment in attachments)
        {
            for (var number = 1; number <= attachment.Copies - attachment.ReturnedCopies; number++)
            {
                var code = await codes.Of(attachment.Id, number, cancel);
                db.Add(Grant.Issue(attachment.Id, number, code, now, expiresAt));
            }
        }
    }
}
