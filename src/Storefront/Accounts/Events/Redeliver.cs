using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// Sends an event of the caller's account to its webhook once more, now and if need be for another day: one that was
/// given up, one that arrived and was lost there, or one from before the webhook was set.
/// </summary>
[Verb, RequiresScopes(Scopes.PurchasesWrite)]
public static class Redeliver
{
    /// <summary>What is sent.</summary>
    /// <param name="EventId">The event: what its request has as `webhook-id`.</param>
    public sealed record Input([property: ID<OutboxEvent>] Guid EventId);

    /// <summary>Why nothing is sent.</summary>
    public enum Refusal
    {
        /// <summary>The caller's account has no such event, or it is so old that it was forgotten.</summary>
        EventNotFound,

        /// <summary>The account has no webhook.</summary>
        WebhookNotSet,

        /// <summary>Its receiver said that it is gone; set the webhook again.</summary>
        WebhookIsGone,
    }

    public static async Task<Outcome<WebhookDelivery, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        var isOwn = await db.OutboxEvents.AnyAsync(
            known => known.Id == input.EventId && known.AccountId == caller.AccountId, cancel);
        if (!isOwn) return Refused.At(Refusal.EventNotFound, "eventId");
        if (await db.LockWebhook(caller, cancel) is not { } webhook) return Refusal.WebhookNotSet;
        if (webhook.State == WebhookState.Gone) return Refusal.WebhookIsGone;
        var now = Instant.Rounded(clock.GetUtcNow());
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(
            known => known.EventId == input.EventId && known.WebhookId == webhook.Id, cancel);
        if (delivery is null)
        {
            db.Add(delivery = new WebhookDelivery
            {
                WebhookId = webhook.Id, EventId = input.EventId, CreatedAt = now,
            });
        }
        delivery.AskAgain(now);
        return delivery;
    }
}
