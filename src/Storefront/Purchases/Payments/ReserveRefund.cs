using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Payments;

/// <summary>Records a refund in the caller's transaction; <see cref="Cashier.SendRefund"/> comes after it.</summary>
public static class ReserveRefund
{
    /// <summary>The refund; null when the payment is not paid, or less of it is left.</summary>
    public static async Task<Refund?> Run(
        StorefrontDb db, long paymentId, long amountMinor, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amountMinor);
        // One statement checks, takes and locks: two refunds at the same moment never take more than was paid.
        var taken = await db.Payments
            .Where(payment => payment.Id == paymentId && payment.State == PaymentState.Paid
                && payment.RefundsMinor <= payment.Amount.AmountMinor - amountMinor)
            .ExecuteUpdateAsync(
                set => set.SetProperty(payment => payment.RefundsMinor, payment => payment.RefundsMinor + amountMinor),
                cancel);
        if (taken == 0) return null;
        var payment = await db.Payments.SingleAsync(payment => payment.Id == paymentId, cancel);
        await db.Entry(payment).ReloadAsync(cancel);
        var earlier = await db.Refunds.CountAsync(refund => refund.PaymentId == paymentId, cancel);
        var refund = Refund.Of(payment, earlier + 1, amountMinor, reason, now);
        db.Refunds.Add(refund);
        await db.SaveChangesAsync(cancel);
        return refund;
    }
}
