using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>Calls an order off.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class CancelOrder
{
    /// <summary>Which order is called off.</summary>
    /// <param name="OrderId">The order.</param>
    public sealed record Input([property: ID<Order>] long OrderId);

    public enum Refusal
    {
        /// <summary>The caller has no such order.</summary>
        OrderNotFound,

        /// <summary>The order was called off before.</summary>
        OrderIsCancelled,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (await db.LockOrder(input.OrderId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderNotFound, "orderId");
        if (order.State == OrderState.Cancelled) return Refused.At(Refusal.OrderIsCancelled, "orderId");
        order.MoveTo(OrderState.Cancelled);
        return order;
    }
}
