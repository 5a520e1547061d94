using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>Deletes old events and what was sent of them. Nothing that is still to be sent is old.</summary>
public static class ForgetEvents
{
    private const int AtOnce = 500;

    /// <param name="db">A context.</param>
    /// <param name="until">Events up to this instant are old.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> Run(StorefrontDb db, DateTimeOffset until, CancellationToken cancel)
    {
        var ids = await db.OutboxEvents
            .Where(old => old.OccurredAt <= until && old.SpreadAt != null
                && !db.WebhookDeliveries.Any(delivery => delivery.EventId == old.Id && delivery.NextTryAt != null))
            .OrderBy(old => old.OccurredAt).Take(AtOnce).Select(old => old.Id).ToListAsync(cancel);
        if (ids.Count == 0) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Of an event that somebody has asked for anew meanwhile, a delivery stays, and its foreign key the event.
        await db.WebhookDeliveries.Where(sent => ids.Contains(sent.EventId) && sent.NextTryAt == null)
            .ExecuteDeleteAsync(cancel);
        await db.OutboxEvents
            .Where(old => ids.Contains(old.Id) && !db.WebhookDeliveries.Any(kept => kept.EventId == old.Id))
            .ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ids.Count == AtOnce;
    }
}
