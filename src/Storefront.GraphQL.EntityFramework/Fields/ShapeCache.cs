using System.Collections.Concurrent;
using System.Text;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// What was prepared for each shape that requests to a field have had. Preparing means translating LINQ, which takes
/// milliseconds of processor time: strangers who send ever new shapes take two processors of it at most, and no thread
/// waits for its turn.
/// </summary>
internal sealed class ShapeCache
{
    // Shapes of one field of one plan: a client that sends ever new ones begins again, rather than fill the memory.
    private const int MostShapes = 128;

    // Longer names are rare, and would be kept by every thread.
    private const int LongestKept = 1024;

    private static readonly SemaphoreSlim Turns = new(2);

    [ThreadStatic]
    private static StringBuilder? ownName;

    private readonly ConcurrentDictionary<string, Lazy<Task<RowQuery>>> shapes = new(StringComparer.Ordinal);

    /// <summary>An empty name, the thread's own: it is written and looked up without waiting in between.</summary>
    public static StringBuilder NewName() =>
        ownName is { Capacity: <= LongestKept } ? ownName.Clear() : ownName = new StringBuilder(256);

    /// <param name="name">From <see cref="NewName"/>; read before this returns.</param>
    public ValueTask<RowQuery> Get(StringBuilder name, IReadOnlyList<AskedLevel> asked, CancellationToken cancel)
    {
        Span<char> text = name.Length <= LongestKept ? stackalloc char[name.Length] : new char[name.Length];
        name.CopyTo(0, text, name.Length);
        var prepared = shapes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)
            ? known.Value
            : New(text.ToString(), asked);
        return prepared.IsCompletedSuccessfully ? new(prepared.Result) : new(prepared.WaitAsync(cancel));
    }

    private Task<RowQuery> New(string name, IReadOnlyList<AskedLevel> asked)
    {
        if (shapes.Count >= MostShapes) shapes.Clear();
        return shapes.GetOrAdd(name, _ => new Lazy<Task<RowQuery>>(() => Task.Run(Prepare))).Value;

        async Task<RowQuery> Prepare()
        {
            await Turns.WaitAsync();
            try
            {
                return RowQueryBuilder.Build(asked);
            }
            catch
            {
                // The reason may pass: the next request tries again.
                shapes.TryRemove(name, out _);
                throw;
            }
            finally
            {
                Turns.Release();
            }
        }
    }
}
