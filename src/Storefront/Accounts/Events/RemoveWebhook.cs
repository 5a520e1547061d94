using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// Ends the webhook of the caller's account. What is on its way is not sent any more; what became of it can be read.
/// </summary>
[Verb, RequiresScopes(Scopes.PurchasesWrite)]
public static class RemoveWebhook
{
    /// <summary>An account has one webhook; nothing has to be said.</summary>
    public sealed record Input;

    /// <summary>Why nothing is removed.</summary>
    public enum Refusal
    {
        /// <summary>The account has no webhook.</summary>
        WebhookNotSet,
    }

    public static async Task<Outcome<Webhook, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (await db.LockWebhook(caller, cancel) is not { } webhook) return Refusal.WebhookNotSet;
        webhook.Remove();
        return webhook;
    }
}
