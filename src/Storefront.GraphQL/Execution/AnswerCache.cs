using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// Answers that may be given again, as old as <c>@cacheControl</c> allows. Nothing is kept until somebody who hears of
/// every change says so with <see cref="IsOpen"/>, and calls <see cref="Forget"/> at each.
/// </summary>
/// <remarks>Bounded in memory like <see cref="OperationCache"/>, in two generations.</remarks>
public sealed class AnswerCache
{
    private readonly long mostBytes;
    private readonly TimeProvider clock;
    private readonly Lock turning = new();
    private volatile Generation young = new();
    private volatile Generation old = new();
    private volatile bool isOpen;
    private int version;

    internal AnswerCache(long mostBytes, TimeProvider clock)
    {
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /// <summary>Whether answers are kept and given again.</summary>
    public bool IsOpen
    {
        get => isOpen;
        set
        {
            isOpen = value && mostBytes > 0;
            Forget();
        }
    }

    /// <summary>Forgets every answer, and those that are being made.</summary>
    public void Forget()
    {
        lock (turning)
        {
            Interlocked.Increment(ref version);
            (young, old) = (new Generation(), new Generation());
        }
    }

    /// <summary>What an answer that is about to be made must be told to <see cref="Add"/>.</summary>
    internal int Version => Volatile.Read(ref version);

    internal bool TryGet(
        OperationPlan plan,
        ReadOnlyMemory<byte> variables,
        [NotNullWhen(true)] out ExecutionResult? result,
        out int price)
    {
        (result, price) = (null, 0);
        var key = new Key(plan, variables);
        if (!isOpen || (!young.Answers.TryGetValue(key, out var answer) && !old.Answers.TryGetValue(key, out answer)))
            return false;
        var seconds = plan.MaxAge - (int)clock.GetElapsedTime(answer.MadeAt).TotalSeconds;
        if (seconds <= 0) return false;
        (result, price) = (new ExecutionResult(answer.Body, seconds), answer.Price);
        return true;
    }

    /// <param name="price">What it cost.</param>
    /// <param name="made">The version before the answer was made: if it is another now, the answer is too old.</param>
    internal void Add(
        OperationPlan plan, ReadOnlyMemory<byte> variables, ReadOnlyMemory<byte> body, int price, int made)
    {
        if (!isOpen || body.Length > mostBytes / 16) return;
        var key = new Key(plan, variables.ToArray());
        var answer = new Answer(body.ToArray(), price, clock.GetTimestamp());
        lock (turning)
        {
            if (made != version) return;
            if (young.Bytes > mostBytes / 2) (old, young) = (young, new Generation());
            young.Answers[key] = answer;
            young.Bytes += answer.Body.Length + variables.Length + Generation.BytesOfEntry;
        }
    }

    private sealed class Generation
    {
        public const int BytesOfEntry = 200;

        public ConcurrentDictionary<Key, Answer> Answers { get; } = new();
        public long Bytes { get; set; }
    }

    private sealed record Answer(byte[] Body, int Price, long MadeAt);

    private readonly struct Key(OperationPlan plan, ReadOnlyMemory<byte> variables) : IEquatable<Key>
    {
        private readonly OperationPlan plan = plan;
        private readonly ReadOnlyMemory<byte> variables = variables;

        public bool Equals(Key other) => plan == other.plan && variables.Span.SequenceEqual(other.variables.Span);

        public override bool Equals([NotNullWhen(true)] object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(plan);
            hash.AddBytes(variables.Span);
            return hash.ToHashCode();
        }
    }
}
