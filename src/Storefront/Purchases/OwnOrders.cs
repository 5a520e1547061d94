using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>The orders of a shop; to any other account they are not there.</summary>
internal static class OwnOrders
{
    /// <summary>
    /// The caller's order, locked until the end of the transaction; null when there is none. Two verbs about one order
    /// run one after the other, and the second sees what the first did.
    /// </summary>
    public static async Task<Order?> LockOrder(this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        var order = await db.Lock<Order>(id, cancel);
        return order?.ShopId == caller.AccountId ? order : null;
    }

    /// <summary>An order, whoever's it is, locked until the end of the transaction.</summary>
    public static async Task<Order> LockOrder(this StorefrontDb db, long id, CancellationToken cancel) =>
        await db.Lock<Order>(id, cancel) ?? throw new InvalidOperationException($"There is no order {id}.");

    /// <summary>
    /// The last payment of the caller's order, locked; null when there is none. Whoever needs both locks the payment
    /// before the order, as <see cref="Cashier"/> does when the gateway speaks.
    /// </summary>
    public static async Task<Payment?> LockPaymentOfOrder(
        this StorefrontDb db, long id, Caller caller, CancellationToken cancel)
    {
        var paymentId = await db.Orders.Where(order => order.Id == id && order.ShopId == caller.AccountId)
            .Select(order => order.PaymentId).SingleOrDefaultAsync(cancel);
        return paymentId is null ? null : await db.LockPayment(paymentId.Value, cancel);
    }

    /// <summary>The order of the caller's line, locked; null when there is no such line.</summary>
    public static async Task<Order?> LockOrderOfLine(
        this StorefrontDb db, long lineId, Caller caller, CancellationToken cancel)
    {
        var id = await db.OrderLines.Where(line => line.Id == lineId)
            .Select(line => (long?)line.OrderId).SingleOrDefaultAsync(cancel);
        return id is null ? null : await db.LockOrder(id.Value, caller, cancel);
    }
}
