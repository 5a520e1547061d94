using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Host.Commands;

/// <summary>Runs commands on the tables, beside a host that serves and without one.</summary>
internal static class OnDatabase
{
    public static void RunsOnDatabase(
        this Command command, Func<ParseResult, StorefrontDb, IServiceProvider, CancellationToken, Task> run) =>
        command.RunsWithSettings(async (parsed, cancel) =>
        {
            var builder = StorefrontHost.CreateBuilder(parsed);
            await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
            await using var app = StorefrontHost.Prepare(builder, database);
            await Migrations.ApplyOrRefuse(app, Console.Out, cancel);
            var contexts = app.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>();
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await run(parsed, db, app.Services, cancel);
        });

    /// <summary>The same in one transaction with an entry in the audit log, as of the mutation of that name.</summary>
    public static void RunsAsVerb(
        this Command command, string verb,
        Func<ParseResult, StorefrontDb, IServiceProvider, CancellationToken, Task> run) =>
        command.RunsOnDatabase(async (parsed, db, services, cancel) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var touched = Touched(db);
            await run(parsed, db, services, cancel);
            await Log(verb, touched, db, services.Now(), cancel);
            await transaction.CommitAsync(cancel);
        });

    public static DateTimeOffset Now(this IServiceProvider services) =>
        services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>What is made or changed from now on.</summary>
    private static HashSet<object> Touched(StorefrontDb db)
    {
        var touched = new HashSet<object>();
        db.SavingChanges += (_, _) => touched.UnionWith(db.ChangeTracker.Entries()
            .Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity));
        return touched;
    }

    // Who may run commands is known to the system, not to the shop: the entry has no account.
    private static Task Log(
        string verb, HashSet<object> touched, StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = now,
            Verb = verb,
            Nouns = [.. touched.Select(IdOf).Select(id => id.ToString())],
            Outcome = AuditEntry.Accepted,
        });
        return db.SaveChangesAsync(cancel);
    }

    private static NodeId IdOf(object noun) => noun switch
    {
        Account account => new NodeId(nameof(Account), account.Id),
        Client client => new NodeId(nameof(Client), client.Id),
        PublishableKey key => new NodeId(nameof(PublishableKey), key.Id),
        _ => throw new ArgumentException($"A {noun.GetType().Name} has no id in the graph.", nameof(noun)),
    };
}
