using System.Linq.Expressions;

namespace Storefront.Accounts.Events;

/// <summary>What lists of deliveries may be filtered by.</summary>
[FilterInput<WebhookDelivery>]
public static class WebhookDeliveryFilter
{
    /// <summary>How far they have come.</summary>
    public static Expression<Func<WebhookDelivery, DeliveryState>> State => delivery => delivery.State;

    /// <summary>When they were to be sent first.</summary>
    public static Expression<Func<WebhookDelivery, DateTimeOffset>> CreatedAt => delivery => delivery.CreatedAt;
}

/// <summary>What lists of deliveries may be sorted by.</summary>
[SortInput<WebhookDelivery>]
public static class WebhookDeliverySort
{
    /// <summary>When they were to be sent first.</summary>
    public static Expression<Func<WebhookDelivery, DateTimeOffset>> CreatedAt => delivery => delivery.CreatedAt;
}
