namespace Storefront.Catalog.Import;

/// <summary>What an import did, counted as it goes, and everything it found wrong.</summary>
/// <remarks>
/// Problems go to the listener as they are found: a file may have a million of them. Here only the first ones stay.
/// </remarks>
/// <param name="onProblem">Told of every problem, in the order of the files; null when nobody listens.</param>
public sealed class ImportReport(Action<Problem>? onProblem = null)
{
    /// <summary>How many problems <see cref="Problems"/> keeps.</summary>
    public const int ProblemsMax = 1000;

    private readonly long[,] counts =
        new long[Enum.GetValues<ImportKind>().Length, Enum.GetValues<ImportOutcome>().Length];
    private readonly List<Problem> problems = [];

    /// <summary>The first problems found; <see cref="ProblemCount"/> tells how many there are in all.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>How many problems were found, warnings included.</summary>
    public long ProblemCount { get; private set; }

    /// <summary>How many rows or messages of a kind came to this.</summary>
    public long this[ImportKind kind, ImportOutcome outcome] => counts[(int)kind, (int)outcome];

    /// <summary>How many came to this, of all kinds.</summary>
    public long this[ImportOutcome outcome] => Enum.GetValues<ImportKind>().Sum(kind => this[kind, outcome]);

    internal void Count(ImportKind kind, ImportOutcome outcome, long count = 1) =>
        counts[(int)kind, (int)outcome] += count;

    internal void Add(Problem problem)
    {
        ProblemCount++;
        if (problems.Count < ProblemsMax) problems.Add(problem);
        onProblem?.Invoke(problem);
    }
}
