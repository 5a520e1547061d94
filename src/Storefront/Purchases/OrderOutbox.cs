using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.GraphQL.Execution;
using Storefront.Purchases.Grants;

namespace Storefront.Purchases;

/// <summary>What a shop is told of its orders.</summary>
internal static class OrderOutbox
{
    /// <summary>Tells of what has just become of an order, whose row is new or locked by this transaction.</summary>
    /// <param name="db">The context of the transaction.</param>
    /// <param name="order">The order, as it is now.</param>
    /// <param name="type">What happened, of <see cref="EventTypes"/>.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <param name="grant">The one of its grants that it happened to; null where it is about the order.</param>
    public static async Task Tell(
        this StorefrontDb db, Order order, string type, DateTimeOffset at, CancellationToken cancel,
        Grant? grant = null)
    {
        var sequence = order.NextSequence();
        // Where ids are not reserved, a new order has its own only when it is stored.
        if (db.Entry(order).Property(one => one.Id).IsTemporary) await db.SaveChangesAsync(cancel);
        var told = new JsonObject
        {
            ["externalReference"] = order.ExternalReference,
            ["state"] = JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{order.State}"),
            ["total"] = new JsonObject
            {
                ["amountMinor"] = order.Total.AmountMinor, ["currency"] = $"{order.Total.Currency}",
            },
        };
        if (grant is not null) told["grantId"] = new NodeId(nameof(Grant), grant.Id).ToString();
        Outbox.Write(db, order.ShopId, type, new NodeId(nameof(Order), order.Id), sequence, at, told);
    }
}
