using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Storefront.Purchases.Payments;

public sealed partial class Cashier
{
    private const int DueMax = 16;

    /// <summary>
    /// Looks into the payments and refunds that are due, each by one host only. A host that is killed meanwhile leaves
    /// them due again.
    /// </summary>
    /// <returns>How many there were; there may be more when it is not 0.</returns>
    public async Task<int> ResolveDue(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payments = await TakeDue(db.Payments, cancel);
        var refunds = await TakeDue(db.Refunds, cancel);
        var resolving = payments.Select(payment => Try(payment, Resolve(payment, cancel)))
            .Concat(refunds.Select(refund => Try(refund, ResolveRefund(refund, cancel))));
        await Task.WhenAll(resolving);
        return payments.Count + refunds.Count;
    }

    // One that cannot be looked into (its gateway is no longer set up) does not keep the others waiting.
    private async Task Try(long id, Task resolving)
    {
        try
        {
            await resolving;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(log, id, failed);
        }
    }

    // The instant at which a row is due is also who may take it: of two hosts that saw the same one, one moves it.
    private async Task<List<long>> TakeDue<T>(IQueryable<T> rows, CancellationToken cancel) where T : class, ITried
    {
        var (now, taken) = (time.GetUtcNow(), new List<long>());
        var due = await rows.Where(row => row.NextTryAt <= now).OrderBy(row => row.NextTryAt).Take(DueMax)
            .Select(row => new { row.Id, row.NextTryAt }).ToListAsync(cancel);
        foreach (var seen in due)
        {
            var moved = await rows.Where(row => row.Id == seen.Id && row.NextTryAt == seen.NextTryAt)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.NextTryAt, now + TryPlan.Lease)
                        .SetProperty(row => row.TryCount, row => row.TryCount + 1),
                    cancel);
            if (moved == 1) taken.Add(seen.Id);
        }
        return taken;
    }

    [LoggerMessage(LogLevel.Error, "A payment or refund (row {Id}) could not be looked into; it is tried again.")]
    private static partial void LogFailed(ILogger log, long id, Exception failed);
}
