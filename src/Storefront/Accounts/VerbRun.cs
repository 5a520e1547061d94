using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Data;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.Accounts;

/// <summary>
/// Runs a verb: in one transaction, once for a key, and with an entry in the audit log (decision 0014).
/// </summary>
public sealed class VerbRun
{
    // Who loses to another at the same moment runs again and sees what the other did; nobody loses so often in a row.
    private const int MostAttempts = 5;

    private readonly VerbCall call;
    private readonly StorefrontDb db;
    private readonly Caller caller;
    private readonly VerbSettings settings;
    private readonly DateTimeOffset now;
    private readonly HashSet<object> touched = new(ReferenceEqualityComparer.Instance);
    private readonly AfterCommit afterCommit = new();
    private IdempotencyKey? key;

    private VerbRun(VerbCall call, StorefrontDb db)
    {
        this.call = call;
        this.db = db;
        caller = call.Services.GetRequiredService<Caller>();
        settings = call.Services.GetRequiredService<VerbSettings>();
        now = Instant.Rounded(call.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.Database.AutoSavepointsEnabled = false;
        db.SavingChanges += (_, _) => Touch();
    }

    /// <summary>Runs a verb of the schema.</summary>
    /// <exception cref="GraphQLException">The key is empty or too long, or a text cannot be stored.</exception>
    public static async ValueTask<VerbAnswer> Run(VerbCall call, CancellationToken cancel)
    {
        if (call.IdempotencyKey is { Length: 0 or > IdempotencyKey.LengthMax })
        {
            throw new GraphQLException(
                $"An idempotency key has 1 to {IdempotencyKey.LengthMax} characters.", ErrorCodes.InvalidArgument);
        }
        var contexts = call.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>();
        for (var attempt = 1;; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            try
            {
                return await new VerbRun(call, db).Run(cancel);
            }
            catch (Exception lost) when (attempt < MostAttempts && db.FailureOf(lost) == DatabaseFailure.Collision)
            {
                // The next attempt begins anew, with a context that remembers nothing.
            }
            catch (Exception unfit) when (db.FailureOf(unfit) == DatabaseFailure.UnfitText)
            {
                throw new GraphQLException("Text must not contain NUL characters.", ErrorCodes.InvalidArgument);
            }
        }
    }

    private async ValueTask<VerbAnswer> Run(CancellationToken cancel)
    {
        var (answer, refusal) = await InTransaction(cancel);
        if (refusal is null)
        {
            await afterCommit.Run(cancel);
            return answer;
        }
        if (!caller.IsAuthenticated) return answer;

        // What a refused verb had begun is rolled back, and its key is free again; that it was tried is on record. Of
        // somebody without an account the record would say nothing, and anybody could fill it.
        db.ChangeTracker.Clear();
        Log(refusal, []);
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private async ValueTask<(VerbAnswer Answer, string? Refusal)> InTransaction(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var isRepeatable = call.Idempotency == Idempotency.Repeatable;
        if (!isRepeatable)
        {
            if (await Take(cancel) is { } early) return (VerbAnswer.Refused(early), call.NameOf(early));
            if (key?.Nouns is { } nouns) return (VerbAnswer.Replayed([.. nouns.Select(NounOf)]), null);
        }
        var outcome = await call.Run(new VerbServices(call.Services, db, afterCommit), cancel);
        if (outcome.Refusal is { } refusal) return (VerbAnswer.Done(outcome), call.NameOf(refusal.Code));
        // A verb that may be repeated takes its key last: whoever only guesses at codes leaves no trace of keys.
        if (isRepeatable && await Take(cancel) is { } late)
            return (VerbAnswer.Refused(late), call.NameOf(late));
        var isReplayed = key?.Nouns is not null;
        if (isReplayed) await db.SaveChangesAsync(cancel);
        else await Save(
            outcome.Result ?? throw new InvalidOperationException($"{call.Verb} neither did it nor refused."), cancel);

        // Given up now, nobody would know whether the verb was done.
        await transaction.CommitAsync(CancellationToken.None);
        return (isReplayed ? VerbAnswer.DoneBefore(outcome) : VerbAnswer.Done(outcome), null);
    }

    /// <summary>
    /// Takes the key, if there is one. A twin of the request waits for the end of this one, and finds the nouns then.
    /// </summary>
    private async ValueTask<IdempotencyRefusal?> Take(CancellationToken cancel)
    {
        if (call.IdempotencyKey is not { } text) return null;
        var wanted = IdempotencyKey.Of(caller.AccountId, text, call.Verb, call.CanonicalInput(), now);
        try
        {
            var taken = await db.Database.ExecuteSqlRawAsync(
                db.Provider.TakeKey(TimeSpan.FromSeconds(settings.WaitSeconds)),
                [wanted.AccountId, wanted.Text, wanted.Verb, wanted.InputHash, wanted.UsedAt],
                cancel);
            if (taken > 0)
            {
                db.Attach(key = wanted);
                return null;
            }
        }
        catch (Exception waited) when (db.FailureOf(waited) == DatabaseFailure.WaitedTooLong)
        {
            return IdempotencyRefusal.IdempotencyInProgress;
        }
        key = await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(
            known => known.AccountId == wanted.AccountId && known.Text == wanted.Text, cancel);
        // Forgotten at this very moment, it is free.
        if (key is null) return await Take(cancel);
        return key.IsOf(wanted.Verb, wanted.InputHash) ? null : IdempotencyRefusal.IdempotencyKeyReused;
    }

    /// <summary>Saves what the verb did, what its key stands for, and the entry in the log.</summary>
    private async ValueTask Save(object result, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        // From here on the context is told of each change, and need not look for more, which it would do many times.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        Touch();
        // What is new may have its id only when it is stored; where nothing is, all goes to the database at once.
        var hasNew = db.ChangeTracker.Entries().Any(entry =>
            entry.State == EntityState.Added && entry.Properties.Any(one => one.IsTemporary && one.Metadata.IsKey()));
        if (hasNew) await db.SaveChangesAsync(cancel);
        var nouns = call.NounsOf(result);
        if (key is not null)
        {
            key.Nouns = [.. nouns.Select(noun => $"{noun.Field}:{noun.Id}")];
            if (call.Idempotency != Idempotency.Required) key.ExpiresAt = now.AddDays(settings.KeyDays);
            db.Entry(key).DetectChanges();
        }
        Log(AuditEntry.Accepted, nouns.Select(noun => noun.Id)
            .Concat(touched.Select(call.IdOf).OfType<NodeId>())
            .Select(id => id.ToString()).Distinct());
        await db.SaveChangesAsync(cancel);
    }

    private void Touch()
    {
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is not (EntityState.Unchanged or EntityState.Detached)) touched.Add(entry.Entity);
    }

    private void Log(string outcome, IEnumerable<string> nouns) => db.AuditEntries.Add(new AuditEntry
    {
        At = now,
        AccountId = caller.AccountId,
        ClientId = caller.ClientId,
        Verb = call.Verb,
        Nouns = [.. nouns],
        IdempotencyKey = call.IdempotencyKey,
        Outcome = outcome,
        RequestId = call.Services.GetRequiredService<RequestId>().Text,
    });

    private static Noun NounOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return NodeId.TryParse(text[(colon + 1)..], out var id)
            ? new Noun(text[..colon], id.Value)
            : throw new InvalidOperationException($"\"{text}\" names no noun.");
    }

    /// <summary>The services of the request, the context of the verb's transaction, and what comes after it.</summary>
    private sealed class VerbServices(IServiceProvider services, StorefrontDb db, AfterCommit afterCommit)
        : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(StorefrontDb) ? db
            : serviceType == typeof(AfterCommit) ? afterCommit
            : services.GetService(serviceType);
    }
}
