using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Storefront.Accounts;

namespace Storefront.Host.Access;

/// <summary>
/// Makes this host forget the callers that a change it commits concerns, at once and on any database. Other hosts hear
/// of it from PostgreSQL.
/// </summary>
internal sealed class ForgetChangedCallers(CallerMemory memory)
{
    private readonly ConditionalWeakTable<DbContext, List<string>> pending = [];

    public IInterceptor[] Interceptors => [new Saving(this), new Committing(this)];

    private void Note(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is EntityState.Modified && Change(entry.Entity) is { } change)
                pending.GetOrCreateValue(db).Add(change);
    }

    private void Forget(DbContext? db)
    {
        if (db is null || !pending.TryGetValue(db, out var changes)) return;
        pending.Remove(db);
        foreach (var change in changes) memory.Forget(change);
    }

    private static string? Change(object noun) => noun switch
    {
        Account account => $"account {account.Id}",
        Client client => $"client {client.Id}",
        PublishableKey key => $"key {key.Id}",
        _ => null,
    };

    private sealed class Saving(ForgetChangedCallers callers) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            callers.Note(eventData.Context!);
            return new(result);
        }

        // Without a transaction of its own the change is there now; with one, it is when that commits.
        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.Database.CurrentTransaction is null) callers.Forget(eventData.Context);
            return new(result);
        }
    }

    private sealed class Committing(ForgetChangedCallers callers) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            callers.Forget(eventData.Context);
            return Task.CompletedTask;
        }
    }
}
