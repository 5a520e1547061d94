using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Ledger;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// What follows for an order from what becomes of its payments and refunds, in the transaction that writes that down
/// and holds the lock on the payment.
/// </summary>
public sealed class OrderPayments(Fulfilment fulfilment, OrderRefunds refunds, TimeProvider clock)
{
    /// <summary>A payment has come to another state.</summary>
    public async Task Follow(StorefrontDb db, Payment payment, CancellationToken cancel)
    {
        if (Order.IdOf(payment) is not { } orderId) return;
        var order = await db.LockOrder(orderId, cancel);
        if (payment.State == PaymentState.Paid) await TakeIn(db, payment, order, cancel);
        else if (payment.State is PaymentState.Declined or PaymentState.Closed && order.WaitsFor(payment))
        {
            order.Reopen();
            await db.Tell(order, EventTypes.OrderPaymentFailed, clock.GetUtcNow(), cancel);
        }
    }

    /// <summary>A refund has come to another state.</summary>
    public async Task Follow(StorefrontDb db, Payment payment, Refund refund, CancellationToken cancel)
    {
        if (refund.IsOpen || Order.IdOf(payment) is not { } orderId) return;
        var order = await db.LockOrder(orderId, cancel);
        var given = await db.OrderRefunds.AsSplitQuery().Include(one => one.Lines).Include(one => one.Music)
            .SingleOrDefaultAsync(one => one.PaymentRefundId == refund.Id, cancel);
        if (given is null)
        {
            if (refund.State == RefundState.Refunded)
                await Books.Post(db, clock, [OrderBooks.SentBack(order, refund)], cancel);
        }
        else if (refund.State == RefundState.Refunded)
        {
            await refunds.Finish(db, given, order, refund.RefundedAt!.Value, cancel);
        }
        else
        {
            await OrderRefunds.Undo(db, given, cancel);
            await db.Tell(order, EventTypes.OrderRefundRefused, clock.GetUtcNow(), cancel);
        }
    }

    private async Task TakeIn(StorefrontDb db, Payment payment, Order order, CancellationToken cancel)
    {
        var paidAt = payment.PaidAt!.Value;
        var received = OrderBooks.Received(order, payment);
        if (order.IsPaidBy(payment))
        {
            order.Pay(paidAt);
            await db.Tell(order, EventTypes.OrderPaid, paidAt, cancel);
            var granted = await fulfilment.Grant(db, order, GrantOn.Paid, paidAt, cancel);
            await Books.Post(db, clock, [received, .. granted], cancel);
            return;
        }
        await Books.Post(db, clock, [received], cancel);
        // It came too late: the order was called off, or paid, or changed since. The resolver sends it back.
        await db.SaveChangesAsync(cancel);
        await ReserveRefund.Run(
            db, payment.Id, payment.Amount.AmountMinor, $"{order.ExternalReference}: paid too late", paidAt, cancel);
    }
}
