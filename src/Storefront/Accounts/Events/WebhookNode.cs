using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>Where the events of an account are sent to. An account has one.</summary>
[ObjectType<Webhook>]
public static class WebhookNode
{
    [NodeResolver]
    public static IQueryable<Webhook> GetWebhook(long id, StorefrontDb db, Caller caller) => db.Webhooks
        .Where(webhook => webhook.Id == id && (webhook.AccountId == caller.AccountId || caller.IsOperator));

    /// <summary>What was sent and what is to be sent, filterable and sortable; the newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<WebhookDelivery> GetDeliveries([Parent] Webhook webhook, StorefrontDb db) =>
        db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook.Id)
            .OrderByDescending(delivery => delivery.CreatedAt);
}
