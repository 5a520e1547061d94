using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Ledger;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// Asks the buyer of an order to pay it. The answer is the order with its payment: paid, waiting for the payer with a
/// code for him, declined, or in doubt until the gateway says which.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class PayOrder
{
    /// <summary>Which order is paid.</summary>
    /// <param name="OrderId">The order.</param>
    public sealed record Input([property: ID<Order>] long OrderId);

    public enum Refusal
    {
        /// <summary>The caller has no such order.</summary>
        OrderNotFound,

        /// <summary>The payer has been asked before, and may still pay.</summary>
        PaymentIsOpen,

        /// <summary>The order is paid, or was and has been refunded.</summary>
        OrderIsPaid,

        /// <summary>The order was called off.</summary>
        OrderIsCancelled,

        /// <summary>No payments are taken here.</summary>
        PaymentsNotTaken,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, PaymentGateways gateways, Cashier cashier, Fulfilment fulfilment,
        AfterCommit after, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockOrder(input.OrderId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderNotFound, "orderId");
        if (RefusalOf(order.State) is { } refusal) return Refused.At(refusal, "orderId");

        var now = Instant.Rounded(clock.GetUtcNow());
        if (order.Total.AmountMinor == 0)
        {
            order.Pay(now);
            await db.Tell(order, EventTypes.OrderPaid, now, cancel);
            await Books.Post(db, clock, await fulfilment.Grant(db, order, GrantOn.Paid, now, cancel), cancel);
            return order;
        }
        if (gateways.Current is not { } gateway) return Refusal.PaymentsNotTaken;
        var payment = order.Ask(gateway, now + gateways.PayWithin, now);
        await db.Tell(order, EventTypes.OrderAwaitingPayment, now, cancel);
        after.Do(cancel => cashier.Send(payment, cancel));
        return order;
    }

    private static Refusal? RefusalOf(OrderState state) => state switch
    {
        OrderState.Placed => null,
        OrderState.AwaitingPayment => Refusal.PaymentIsOpen,
        OrderState.Cancelled => Refusal.OrderIsCancelled,
        _ => Refusal.OrderIsPaid,
    };
}
