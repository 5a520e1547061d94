using System.Collections.Concurrent;
using Storefront.GraphQL.Execution.Pricing;

namespace Storefront.Accounts.Budgets;

/// <summary>The buckets of callers that this host has seen lately. Those that are full are forgotten.</summary>
public sealed class Buckets(TimeProvider clock)
{
    // About 20 MB. Callers beyond it share one bucket, so that a host can be asked to be slow but not to run out of
    // memory.
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, Bucket> byKey = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Takes the price of an operation; it never waits.</summary>
    public Charge Take(Budget budget, int price, bool isOwed)
    {
        while (true)
            if (Of(budget).Take(budget, price, isOwed) is { } charge) return charge;
    }

    /// <summary>Points that are left.</summary>
    public int Available(Budget budget) => Take(budget, 0, isOwed: true).Available;

    internal IEnumerable<Bucket> All => byKey.Values;

    internal Bucket? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Forgets those that nobody would miss.</summary>
    internal void ForgetFull()
    {
        foreach (var known in byKey)
            if (known.Value.TryForget() && byKey.TryRemove(known)) Interlocked.Decrement(ref count);
    }

    private Bucket Of(Budget budget)
    {
        if (byKey.TryGetValue(budget.Key, out var known)) return known;
        if (Volatile.Read(ref count) >= Most && byKey.TryGetValue("", out var shared)) return shared;
        var key = Volatile.Read(ref count) >= Most ? "" : budget.Key;
        var made = new Bucket(budget with { Key = key }, clock.GetTimestamp(), clock);
        var bucket = byKey.GetOrAdd(key, made);
        if (bucket == made) Interlocked.Increment(ref count);
        return bucket;
    }
}
