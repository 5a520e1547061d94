using System.Collections.Concurrent;
using System.Globalization;

namespace Storefront.Accounts;

/// <summary>
/// Remembers who showed which token or key, by its hash, so that a request costs no question to the database. Only
/// good ones are remembered: nobody fills it with wrong ones.
/// </summary>
public sealed class CallerMemory(AccountsSettings settings)
{
    // Two halves: when the new one is full it becomes the old one. What is shown meanwhile moves over.
    private readonly Lock turn = new();
    private volatile ConcurrentDictionary<string, KnownCaller> recent = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, KnownCaller> former = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>How many times something was forgotten because it changed.</summary>
    public long Changes => Interlocked.Read(ref changes);

    /// <summary>How many tokens and keys are remembered.</summary>
    public int Count => recent.Count + former.Count;

    /// <summary>Who showed it before, fresh or not; null when nobody did lately.</summary>
    public KnownCaller? Recall(string hash) => recent.GetValueOrDefault(hash) ?? former.GetValueOrDefault(hash);

    /// <summary>
    /// Remembers who showed it, unless something changed since then: the change may have been to this one.
    /// </summary>
    public void Keep(string hash, KnownCaller caller, long sinceChanges)
    {
        recent[hash] = caller;
        if (recent.Count > settings.CallersRemembered / 2) TurnOver();
        if (Changes != sinceChanges) Remove(hash);
    }

    /// <summary>Forgets all who are concerned by a change.</summary>
    /// <param name="change">
    /// What changed, as the database tells it: <c>account</c>, <c>client</c> or <c>key</c> and its id, or <c>token</c>
    /// and its hash.
    /// </param>
    public void Forget(string change)
    {
        Interlocked.Increment(ref changes);
        var (noun, name) = change.Split(' ') is [var first, var second] ? (first, second) : (change, "");
        if (noun == "token") Remove(name);
        else RemoveWhere(noun, long.Parse(name, CultureInfo.InvariantCulture));
    }

    /// <summary>Forgets everybody: changes may have gone unheard.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref changes);
        recent.Clear();
        former.Clear();
    }

    /// <summary>Forgets who showed it: it is not good any more.</summary>
    public void Remove(string hash)
    {
        recent.TryRemove(hash, out _);
        former.TryRemove(hash, out _);
    }

    private void RemoveWhere(string noun, long id)
    {
        foreach (var half in (ConcurrentDictionary<string, KnownCaller>[])[recent, former])
            foreach (var (hash, known) in half)
                if (IdOf(noun, known) == id) half.TryRemove(hash, out _);
    }

    private static long? IdOf(string noun, KnownCaller known) => noun switch
    {
        "account" => known.AccountId,
        "client" => known.Caller.ClientId,
        "key" => known.Caller.KeyId,
        _ => throw new ArgumentException($"Nobody is known by a {noun}.", nameof(noun)),
    };

    private void TurnOver()
    {
        lock (turn)
        {
            if (recent.Count <= settings.CallersRemembered / 2) return;
            former = recent;
            recent = new(StringComparer.Ordinal);
        }
    }
}
