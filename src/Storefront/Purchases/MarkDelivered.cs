using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Ledger;

namespace Storefront.Purchases;

/// <summary>Takes down that the goods of an order have arrived: music that waited for them is the buyer's.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class MarkDelivered
{
    /// <summary>What has arrived.</summary>
    /// <param name="OrderId">The order.</param>
    public sealed record Input([property: ID<Order>] long OrderId);

    public enum Refusal
    {
        /// <summary>The caller has no such order.</summary>
        OrderNotFound,

        /// <summary>The order is not paid, or not any more.</summary>
        OrderNotPaid,

        /// <summary>The order was marked before.</summary>
        OrderIsDelivered,

        /// <summary>A refund is under way, and may still be refused.</summary>
        RefundIsOpen,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, Fulfilment fulfilment, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await db.LockOrder(input.OrderId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderNotFound, "orderId");
        if (order.State == OrderState.Delivered) return Refused.At(Refusal.OrderIsDelivered, "orderId");
        if (order.State != OrderState.Paid) return Refused.At(Refusal.OrderNotPaid, "orderId");
        if (await db.OrderRefunds.AnyAsync(
            refund => refund.OrderId == order.Id && refund.State == OrderRefundState.Pending, cancel))
            return Refused.At(Refusal.RefundIsOpen, "orderId");

        var now = Instant.Rounded(clock.GetUtcNow());
        order.Deliver(now);
        await db.Tell(order, EventTypes.OrderDelivered, now, cancel);
        await Books.Post(db, clock, await fulfilment.Grant(db, order, GrantOn.Delivered, now, cancel), cancel);
        return order;
    }
}
