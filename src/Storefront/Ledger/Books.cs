using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>The only way into the books.</summary>
public static class Books
{
    /// <summary>
    /// Writes entries, with their postings and the accounts these open, in one statement of the context's transaction.
    /// What was booked before for the same cause is not booked again.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something else was booked for the cause.</exception>
    public static async Task Post(
        StorefrontDb db, TimeProvider clock, IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancel)
    {
        if (entries.Count == 0) return;
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Entries are booked in the transaction of what they are for.");
        var known = entries.ToDictionary(entry => entry.Id);
        await using (var command = PostingCommand.Of(db, entries, Instant.Rounded(clock.GetUtcNow())))
        await using (var booked = await command.ExecuteReaderAsync(cancel))
        {
            while (await booked.ReadAsync(cancel)) known.Remove(booked.GetFieldValue<Guid>(0));
        }
        if (known.Count == 0) return;
        await foreach (var before in Read(db, known.Keys).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!before.IsSameAs(known[before.Id]))
                throw new InvalidOperationException($"{before.Kind} of {before.Cause} was booked as something else.");
        }
    }

    /// <summary>
    /// Takes an entry back, all that is left of it or a part, and books that. A second time for the same cause is none.
    /// </summary>
    /// <remarks>
    /// Whoever calls holds the lock on what is refunded: of two parts taken back at once without it, the database
    /// refuses what would be more than the whole.
    /// </remarks>
    /// <param name="amountMinor">How much of what went from account to account; null for all that is left.</param>
    /// <returns>The reversal.</returns>
    public static async Task<LedgerEntry> Reverse(
        StorefrontDb db, TimeProvider clock, Guid entryId, Cause cause, DateTimeOffset occurredAt, long? amountMinor,
        CancellationToken cancel)
    {
        var booked = await db.LedgerEntries.AsNoTracking().Include(entry => entry.Postings)
            .Where(entry => entry.Id == entryId || entry.ReversesId == entryId)
            .ToListAsync(cancel);
        var original = booked.Single(entry => entry.Id == entryId);
        booked.Remove(original);
        var id = cause.EntryId(EntryKind.Reversal);
        if (booked.Find(entry => entry.Id == id) is { } before)
        {
            if (amountMinor is not null && amountMinor != before.AmountMinor)
                throw new InvalidOperationException($"Another amount was taken back for {cause}.");
            return before;
        }
        var reversal = amountMinor is { } part
            ? Reversal.Of(original, booked, cause, occurredAt, part)
            : Reversal.Of(original, booked, cause, occurredAt);
        await Post(db, clock, [reversal], cancel);
        return reversal;
    }

    private static IQueryable<LedgerEntry> Read(StorefrontDb db, IEnumerable<Guid> ids) => db.LedgerEntries
        .AsNoTracking().Include(entry => entry.Postings).Where(entry => ids.Contains(entry.Id));
}
