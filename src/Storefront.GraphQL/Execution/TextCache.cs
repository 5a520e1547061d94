using System.Collections.Concurrent;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// What was made of texts, bounded in memory: what was not asked for while a generation filled up is forgotten with the
/// generation.
/// </summary>
internal sealed class TextCache<T>(long mostBytes) where T : class
{
    private readonly Lock turning = new();
    private volatile Generation young = new();
    private volatile Generation old = new();

    /// <param name="beside">What the value depends on besides the text.</param>
    public T? Find(ReadOnlyMemory<byte> text, object? beside)
    {
        var (key, now) = (new Key(text, beside), young);
        if (now.Entries.TryGetValue(key, out var entry)) return entry.Value;
        if (!old.Entries.TryGetValue(key, out entry)) return null;
        // Into the generation that was young before it was found: what is cleared meanwhile does not come back.
        Add(entry, now);
        return entry.Value;
    }

    /// <param name="text">The cache's own from now on.</param>
    /// <param name="bytes">What the entry takes, as far as it is known.</param>
    public void Add(byte[] text, object? beside, T value, long bytes) =>
        Add(new(new(text, beside), value, bytes), young);

    public void Clear()
    {
        lock (turning) (young, old) = (new Generation(), new Generation());
    }

    private void Add(Entry entry, Generation generation)
    {
        if (generation.Add(entry) < mostBytes / 2) return;
        lock (turning) if (generation == young) (old, young) = (young, new Generation());
    }

    private sealed class Generation
    {
        private long bytes;

        public ConcurrentDictionary<Key, Entry> Entries { get; } = [];

        public long Add(Entry entry)
        {
            Entries[entry.Key] = entry;
            return Interlocked.Add(ref bytes, entry.Bytes);
        }
    }

    private sealed record Entry(Key Key, T Value, long Bytes);

    private readonly record struct Key(ReadOnlyMemory<byte> Text, object? Beside)
    {
        public bool Equals(Key other) => Equals(Beside, other.Beside) && Text.Span.SequenceEqual(other.Text.Span);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Beside);
            hash.AddBytes(Text.Span);
            return hash.ToHashCode();
        }
    }
}
