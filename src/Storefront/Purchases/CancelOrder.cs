using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// Calls an order off that is not paid. A payer who pays all the same, because he was asked before, gets it back.
/// </summary>
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

        /// <summary>The order is paid; it can be refunded.</summary>
        OrderIsPaid,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, Cashier cashier, AfterCommit after, TimeProvider clock,
        CancellationToken cancel)
    {
        var payment = await db.LockPaymentOfOrder(input.OrderId, caller, cancel);
        if (await db.LockOrder(input.OrderId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderNotFound, "orderId");
        if (order.State == OrderState.Cancelled) return Refused.At(Refusal.OrderIsCancelled, "orderId");
        if (order.State is not (OrderState.Placed or OrderState.AwaitingPayment))
            return Refused.At(Refusal.OrderIsPaid, "orderId");

        // Another request may have asked the payer while this one waited for the order: then only the cashier knows.
        payment?.GiveUp(clock.GetUtcNow());
        if (order is { State: OrderState.AwaitingPayment, PaymentId: { } asked })
            after.Do(cancel => cashier.Close(asked, cancel));
        order.Cancel();
        await db.GiveGiftsBack(
            db.Attachments.Where(gift => gift.Line.OrderId == order.Id), gift => gift.ChargedCopies, cancel);
        await db.Tell(order, EventTypes.OrderCancelled, clock.GetUtcNow(), cancel);
        return order;
    }
}
