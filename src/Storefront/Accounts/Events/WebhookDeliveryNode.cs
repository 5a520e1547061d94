using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>An event on its way to a receiver, and what became of it.</summary>
[ObjectType<WebhookDelivery>]
public static class WebhookDeliveryNode
{
    [NodeResolver]
    public static IQueryable<WebhookDelivery> GetWebhookDelivery(long id, StorefrontDb db, Caller caller) =>
        db.WebhookDeliveries.Where(delivery => delivery.Id == id
            && (delivery.Webhook.AccountId == caller.AccountId || caller.IsOperator));
}
