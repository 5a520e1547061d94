using System.Text.Json.Nodes;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Accounts.Events;

/// <summary>Sends an event of the type `webhook.test` to the caller's webhook, whichever types it wants.</summary>
[Verb, RequiresScopes(Scopes.PurchasesWrite)]
public static class SendTestEvent
{
    /// <summary>An account has one webhook; nothing has to be said.</summary>
    public sealed record Input;

    /// <summary>Why nothing is sent.</summary>
    public enum Refusal
    {
        /// <summary>The account has no webhook.</summary>
        WebhookNotSet,

        /// <summary>Its receiver said that it is gone; set the webhook again.</summary>
        WebhookIsGone,
    }

    public static async Task<Outcome<OutboxEvent, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockWebhook(caller, cancel) is not { } webhook) return Refusal.WebhookNotSet;
        if (webhook.State == WebhookState.Gone) return Refusal.WebhookIsGone;
        return Outbox.Write(
            db, webhook.AccountId, EventTypes.WebhookTest, new NodeId(nameof(Webhook), webhook.Id),
            webhook.NextSequence(), clock.GetUtcNow(), new JsonObject());
    }
}
