using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>What a sender has said about one release before: the deliveries that share a number with it.</summary>
/// <remarks>
/// The order is that in which the sender wrote the messages. Of two of the same instant the one that arrives later
/// holds, because nothing else tells them apart.
/// </remarks>
internal sealed class ReleaseHistory(IReadOnlyList<Delivery> deliveries)
{
    public Delivery? Newest => deliveries.Count > 0 ? deliveries[^1] : null;

    /// <summary>The record that the newest message about the release wrote.</summary>
    public long? RecordId => deliveries.LastOrDefault(delivery => delivery.RecordId is not null)?.RecordId;

    /// <summary>Whether an accepted message is newer than a delivery about the same release.</summary>
    public bool IsNewerThan(Delivery delivery) => Newest is { } newest && delivery.IsOlderThan(newest);

    public static async Task<ReleaseHistory> Find(
        StorefrontDb db, string sender, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var named = db.DeliveryKeys
            .Where(key => key.SenderDpid == sender && keys.Contains(key.ReleaseKey))
            .Select(key => key.DeliveryId);
        var records = db.Deliveries
            .Where(delivery => named.Contains(delivery.Id) && delivery.RecordId != null)
            .Select(delivery => delivery.RecordId!.Value);
        // The sender may have used other numbers for the same record.
        var related = named.Union(db.Deliveries
            .Where(delivery => delivery.RecordId != null && records.Contains(delivery.RecordId.Value))
            .Select(delivery => delivery.Id));
        return new ReleaseHistory(await db.Deliveries.AsNoTracking()
            .Where(delivery => related.Contains(delivery.Id))
            .OrderBy(delivery => delivery.CreatedAt).ThenBy(delivery => delivery.Id).ToListAsync(cancel));
    }

    /// <summary>The records that were written as if they were releases of their own, and are not this one.</summary>
    public IReadOnlyList<long> RecordsBut(long? kept) =>
        [.. deliveries.Select(delivery => delivery.RecordId).OfType<long>().Where(id => id != kept).Distinct()];

    /// <summary>Replaces the deals that were delivered with some records.</summary>
    public async Task ReplaceDeals(
        StorefrontDb db, DateTimeOffset at, IReadOnlyList<long> records, CancellationToken cancel)
    {
        var ids = deliveries.Where(delivery => delivery.RecordId is { } id && records.Contains(id))
            .Select(delivery => delivery.Id).ToList();
        await db.Deals.Where(deal => deal.DeliveryId != null && ids.Contains(deal.DeliveryId.Value)
                && deal.ReplacedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(deal => deal.ReplacedAt, at), cancel);
    }
}
