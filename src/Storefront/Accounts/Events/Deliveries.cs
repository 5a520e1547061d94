using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// What hosts do in turn until there is nothing left: make deliveries of events, take those that are due, and write
/// down what came of them. What a host took and did not write down is due again when its lease ends.
/// </summary>
public static class Deliveries
{
    /// <summary>Makes deliveries of events that have none yet.</summary>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> Spread(StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await db.Database.SqlQueryRaw<int>(
            DeliverySql.Spread(db.Provider), now, now + RetryPlan.Patience).ToListAsync(cancel);
        return found[0] == DeliverySql.SpreadMax;
    }

    /// <summary>Takes deliveries that are due, for as long as the lease.</summary>
    /// <param name="db">A context.</param>
    /// <param name="busy">Webhooks that nothing more is to be taken of.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public static async Task<List<WebhookDelivery>> Claim(
        StorefrontDb db, IEnumerable<long> busy, DateTimeOffset now, CancellationToken cancel)
    {
        var until = Instant.Rounded(now + RetryPlan.Lease);
        var ids = await db.Database.SqlQueryRaw<long>(
            DeliverySql.Claim(db.Provider), now, until, JsonSerializer.Serialize(busy))
            .ToListAsync(cancel);
        return ids.Count == 0
            ? []
            : await db.WebhookDeliveries.AsNoTracking().Include(delivery => delivery.Event)
                .Include(delivery => delivery.Webhook)
                .Where(delivery => ids.Contains(delivery.Id) && delivery.NextTryAt == until)
                .OrderBy(delivery => delivery.EventId).ToListAsync(cancel);
    }

    /// <summary>Writes down what became of a delivery that was taken, unless somebody else has it by now.</summary>
    public static async Task Record(StorefrontDb db, WebhookDelivery taken, Action<WebhookDelivery> learn)
    {
        var delivery = await db.WebhookDeliveries.Include(delivery => delivery.Webhook)
            .SingleOrDefaultAsync(delivery => delivery.Id == taken.Id && delivery.NextTryAt == taken.NextTryAt);
        if (delivery is null) return;
        learn(delivery);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody asked for it anew at the same moment, and gets it anew.
        }
    }
}
