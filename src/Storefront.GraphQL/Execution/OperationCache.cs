using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// Plans by the bytes of their document, bounded in memory: what was not asked for while a generation filled up is
/// forgotten with the generation.
/// </summary>
internal sealed class OperationCache(int mostBytes)
{
    private readonly Lock turning = new();
    private volatile Generation young = new();
    private volatile Generation old = new();

    public bool TryGet(ReadOnlySpan<byte> document, string? operationName, [NotNullWhen(true)] out OperationPlan? plan)
    {
        if (young.TryGet(document, operationName, out plan)) return true;
        if (!old.TryGet(document, operationName, out plan)) return false;
        Add(document.ToArray(), operationName, plan);
        return true;
    }

    public void Add(byte[] document, string? operationName, OperationPlan plan)
    {
        if (young.Add(document, operationName, plan) < mostBytes / 2) return;
        lock (turning)
        {
            if (young.Bytes < mostBytes / 2) return;
            old = young;
            young = new Generation();
        }
    }

    private sealed class Generation
    {
        // A plan takes far more than its text; the factors are guesses on the safe side.
        private const int PlanBytesPerByte = 40;
        private const int PlanBytesPerField = 1000;

        private readonly ConcurrentDictionary<byte[], Entry> entries = new(TextComparer.Instance);
        private int bytes;

        public int Bytes => bytes;

        public bool TryGet(
            ReadOnlySpan<byte> document, string? operationName, [NotNullWhen(true)] out OperationPlan? plan)
        {
            plan = null;
            if (!entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out var entry)) return false;
            if (operationName is null) plan = entry.Only;
            else entry.ByName.TryGetValue(operationName, out plan);
            return plan is not null;
        }

        public int Add(byte[] document, string? operationName, OperationPlan plan)
        {
            var entry = entries.GetOrAdd(document, static _ => new Entry());
            if (operationName is null) entry.Only = plan;
            else entry.ByName[operationName] = plan;
            return Interlocked.Add(
                ref bytes, Math.Max(document.Length * PlanBytesPerByte, plan.FieldCount * PlanBytesPerField));
        }
    }

    private sealed class Entry
    {
        public OperationPlan? Only { get; set; }
        public ConcurrentDictionary<string, OperationPlan> ByName { get; } = new(StringComparer.Ordinal);
    }

    private sealed class TextComparer
        : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static TextComparer Instance { get; } = new();

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }
    }
}
