using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Storefront.Accounts.Events;

namespace Storefront.Host.Webhooks;

/// <summary>
/// Rings for the events that this host commits: here at once, and for other hosts through <see cref="TellHosts"/>.
/// </summary>
/// <remarks>
/// After the commit and not in the transaction: PostgreSQL commits transactions that notify one after the other, which
/// costs eight connections more than half of what they can do (decision 0024).
/// </remarks>
internal sealed class RingAfterCommit(OutboxBell bell)
{
    private const int WaitingMax = 10_000;

    private readonly ConditionalWeakTable<DbContext, HashSet<string>> pending = [];

    // Other hosts look by themselves, too: of more than they can hear of, the rest may be lost.
    private readonly Channel<string> untold = Channel.CreateBounded<string>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropWrite });

    public IInterceptor[] Interceptors => [new Saving(this), new Committing(this)];

    /// <summary>The subjects that other hosts have not been told of.</summary>
    public ChannelReader<string> Untold => untold.Reader;

    private void Note(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<OutboxEvent>())
            if (entry.State == EntityState.Added) pending.GetOrCreateValue(db).Add(entry.Entity.Subject);
    }

    private void Ring(DbContext? db)
    {
        if (db is null || !pending.TryGetValue(db, out var subjects)) return;
        pending.Remove(db);
        foreach (var subject in subjects)
        {
            bell.Ring(subject);
            untold.Writer.TryWrite(subject);
        }
    }

    private sealed class Saving(RingAfterCommit ringing) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            ringing.Note(eventData.Context!);
            return new(result);
        }

        // Without a transaction of its own the event is there now; with one, it is when that commits.
        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.Database.CurrentTransaction is null) ringing.Ring(eventData.Context);
            return new(result);
        }
    }

    private sealed class Committing(RingAfterCommit ringing) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ringing.Ring(eventData.Context);
            return Task.CompletedTask;
        }
    }
}
