namespace Storefront.GraphQL.Execution;

/// <summary>
/// Answers that may be given again, as old as <c>@cacheControl</c> allows. Nothing is kept until somebody who hears of
/// every change says so with <see cref="IsOpen"/>, and calls <see cref="Forget"/> at each.
/// </summary>
public sealed class AnswerCache
{
    private const int BytesOfEntry = 200;

    private readonly long mostBytes;
    private readonly TimeProvider clock;
    private readonly TextCache<Answer> answers;
    private readonly Lock changing = new();
    private volatile bool isOpen;
    private int version;

    internal AnswerCache(long mostBytes, TimeProvider clock)
    {
        this.mostBytes = mostBytes;
        this.clock = clock;
        answers = new TextCache<Answer>(mostBytes);
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
        lock (changing)
        {
            Interlocked.Increment(ref version);
            answers.Clear();
        }
    }

    /// <summary>What an answer that is about to be made must be told to <see cref="Add"/>.</summary>
    internal int Version => Volatile.Read(ref version);

    /// <summary>The answer, with what it cost, if it is young enough to be given again.</summary>
    internal ExecutionResult? Find(OperationPlan plan, ReadOnlyMemory<byte> variables)
    {
        if (!isOpen || answers.Find(variables, plan) is not { } answer) return null;
        var seconds = plan.MaxAge - (int)clock.GetElapsedTime(answer.MadeAt).TotalSeconds;
        return seconds > 0 ? new ExecutionResult(answer.Body, seconds) { Cost = answer.Price } : null;
    }

    /// <param name="price">What it cost.</param>
    /// <param name="made">The version before the answer was made: if it is another now, the answer is too old.</param>
    internal void Add(
        OperationPlan plan, ReadOnlyMemory<byte> variables, ReadOnlyMemory<byte> body, int price, int made)
    {
        if (!isOpen || body.Length > mostBytes / 16) return;
        var answer = new Answer(body.ToArray(), price, clock.GetTimestamp());
        lock (changing)
        {
            if (made == version)
                answers.Add(variables.ToArray(), plan, answer, body.Length + variables.Length + BytesOfEntry);
        }
    }

    private sealed record Answer(byte[] Body, int Price, long MadeAt);
}
