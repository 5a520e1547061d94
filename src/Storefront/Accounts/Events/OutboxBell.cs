namespace Storefront.Accounts.Events;

/// <summary>
/// Wakes those on this host who wait for events. It rings for nothing and may fail to ring: who is woken looks, and
/// who is not woken for long looks too.
/// </summary>
public sealed class OutboxBell
{
    // Of everything under the empty subject, so that a ring wakes whom it concerns without a look at the others.
    private readonly Dictionary<string, HashSet<Listener>> listeners = new(StringComparer.Ordinal);

    /// <summary>Hears of events until disposed of.</summary>
    /// <param name="subject">What they are about; everything when it is empty.</param>
    public Listener Listen(string subject = "")
    {
        var listener = new Listener(this, subject);
        lock (listeners)
        {
            if (!listeners.TryGetValue(subject, out var others)) listeners.Add(subject, others = []);
            others.Add(listener);
        }
        return listener;
    }

    /// <summary>There may be events about a subject.</summary>
    public void Ring(string subject)
    {
        lock (listeners)
        {
            Wake(subject);
            Wake("");
        }
    }

    /// <summary>There may be events about anything: the bell may have failed to ring.</summary>
    public void RingAll()
    {
        lock (listeners)
            foreach (var subject in listeners.Keys) Wake(subject);
    }

    private void Wake(string subject)
    {
        if (!listeners.TryGetValue(subject, out var concerned)) return;
        foreach (var listener in concerned) listener.Wake();
    }

    private void Remove(Listener listener, string subject)
    {
        lock (listeners)
        {
            listeners[subject].Remove(listener);
            if (listeners[subject].Count == 0) listeners.Remove(subject);
        }
    }

    /// <summary>Somebody who waits for events.</summary>
    public sealed class Listener(OutboxBell bell, string subject) : IDisposable
    {
        private readonly SemaphoreSlim rung = new(0);

        /// <summary>Waits for the bell, also for one that rang since the last wait.</summary>
        public Task Wait(TimeSpan longest, CancellationToken cancel) => rung.WaitAsync(longest, cancel);

        /// <summary>Ends the wait, or the next one.</summary>
        public void Wake()
        {
            lock (rung)
                if (rung.CurrentCount == 0) rung.Release();
        }

        public void Dispose()
        {
            bell.Remove(this, subject);
            rung.Dispose();
        }
    }
}
