using Storefront.Data;

namespace Storefront.Purchases.Payments;

/// <summary>Lets one transaction after the other change a payment.</summary>
internal static class PaymentLock
{
    /// <summary>The payment, locked until the end of the transaction.</summary>
    public static async Task<Payment> LockPayment(this StorefrontDb db, long id, CancellationToken cancel) =>
        await db.Lock<Payment>(id, cancel) ?? throw new InvalidOperationException($"There is no payment {id}.");
}
