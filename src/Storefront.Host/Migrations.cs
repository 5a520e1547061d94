using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Host;

/// <summary>Tables of the version that runs: made at the start in Development, by a command elsewhere.</summary>
public static class Migrations
{
    public static async Task ApplyOrRefuse(WebApplication app, TextWriter notes, CancellationToken cancel)
    {
        if (app.Environment.IsDevelopment())
        {
            await Apply(app.Services, notes, cancel);
            return;
        }
        var pending = await PendingOrRefuse(app.Services, cancel);
        if (pending.Count == 0) return;
        throw new SetupException(
            $"The database lacks {pending.Count} migration(s), from {pending[0]} on. "
            + "Run \"database migrate\" with the same settings first.");
    }

    public static async Task Apply(IServiceProvider services, TextWriter notes, CancellationToken cancel)
    {
        var pending = await PendingOrRefuse(services, cancel);
        await using var db = Context(services);
        // EF Core locks the database meanwhile: of several hosts that start at once, one migrates.
        if (pending.Count > 0) await db.Database.MigrateAsync(cancel);
        foreach (var name in pending) await notes.WriteLineAsync($"Migrated: {name}");
        if (pending.Count == 0) await notes.WriteLineAsync("The tables are up to date.");
    }

    /// <summary>The migrations that the database lacks.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public static async Task<List<string>> Pending(IServiceProvider services, CancellationToken cancel) =>
        (await Compare(services, cancel)).Pending;

    // A newer version's database has what this one does not know, and lacks nothing: hosts of two versions serve
    // side by side while one takes the other's place.
    private static async Task<(List<string> Pending, List<string> Unknown)> Compare(
        IServiceProvider services, CancellationToken cancel)
    {
        await using var db = Context(services);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return ([.. known.Except(applied)], [.. applied.Except(known)]);
    }

    private static async Task<List<string>> PendingOrRefuse(IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            var (pending, unknown) = await Compare(services, cancel);
            if (pending.Count == 0 || unknown.Count == 0) return pending;
            throw new SetupException(
                $"The database was made by a version that this one does not descend from: it has {unknown[^1]} "
                + $"and lacks {pending[0]}. Name an empty one, or delete the folder of a private one.");
        }
        // That a port can be none is noticed only now.
        catch (Exception unreachable) when (unreachable is DbException or ArgumentOutOfRangeException)
        {
            throw new SetupException(
                "The database (that of ConnectionStrings:Storefront, or the private one without) does not answer: "
                + unreachable.Message);
        }
    }

    private static StorefrontDb Context(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<StorefrontDb>>().CreateDbContext();
}
