using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Storefront.Data;

/// <summary>
/// Gives new rows their ids before they are stored, so that all that tells of them goes to the database with them, in
/// one batch. The ids are the column's own, taken from its sequence many at a time.
/// </summary>
/// <remarks>
/// Of two hosts the later one may give the lower id: this is not for rows whose ids say which of them came first.
/// </remarks>
internal sealed class ReservedIds : ValueGenerator<long>
{
    private const int Together = 64;

    private readonly ConcurrentDictionary<string, Queue<long>> reserved = [];

    /// <inheritdoc/>
    public override bool GeneratesTemporaryValues => false;

    /// <summary>Has new rows of an entity get their ids so, where the database allows it.</summary>
    public static void Give<TEntity>(EntityTypeBuilder<TEntity> entity, ProviderDifferences provider)
        where TEntity : class
    {
        // On SQL Server a row cannot bring along the id of an identity column.
        if (provider == ProviderDifferences.Postgres) entity.Property<long>("Id").HasValueGenerator<ReservedIds>();
    }

    /// <inheritdoc/>
    public override long Next(EntityEntry entry)
    {
        // One model, and so one generator, may serve several databases.
        var ids = reserved.GetOrAdd(entry.Context.Database.GetConnectionString()!, _ => []);
        lock (ids)
        {
            if (ids.Count == 0) Reserve(entry, ids);
            return ids.Dequeue();
        }
    }

    // EF Core asks for ids while it adds a graph, where nothing can be awaited. It costs a round trip for many rows.
    private static void Reserve(EntityEntry entry, Queue<long> ids)
    {
        var table = entry.Metadata.GetTableName();
        foreach (var id in entry.Context.Database.SqlQuery<long>(
            $"SELECT nextval(pg_get_serial_sequence({table}, 'id')) AS \"Value\" FROM generate_series(1, {Together})"))
            ids.Enqueue(id);
    }
}
