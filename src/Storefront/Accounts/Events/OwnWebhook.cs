using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Events;

internal static class OwnWebhook
{
    /// <summary>
    /// The webhook of the caller's account, locked until the end of the transaction; null when none is set.
    /// </summary>
    public static async Task<Webhook?> LockWebhook(this StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        var own = db.Webhooks.Where(
            webhook => webhook.AccountId == caller.AccountId && webhook.State != WebhookState.Removed);
        // An update that changes nothing locks a row on either database.
        var found = await own.ExecuteUpdateAsync(
            webhook => webhook.SetProperty(w => w.EventCount, w => w.EventCount), cancel);
        return found == 0 ? null : await own.SingleAsync(cancel);
    }
}
