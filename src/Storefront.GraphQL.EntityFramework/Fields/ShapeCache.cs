using System.Collections.Concurrent;
using System.Text;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// What was prepared for each shape that requests to a field have had. Preparing means translating LINQ, which takes
/// milliseconds of processor time: strangers who send ever new shapes take two processors of it at most, and no thread
/// waits for its turn.
/// </summary>
internal sealed class ShapeCache<T> where T : class
{
    // Shapes of one field of one plan: a client that sends ever new ones begins again, rather than fill the memory.
    private const int MostShapes = 128;

    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> shapes = new(StringComparer.Ordinal);

    /// <param name="name">From <see cref="ShapeName.Begin"/>; read before this returns.</param>
    public ValueTask<T> Get<TAsked>(
        StringBuilder name, TAsked asked, Func<TAsked, T> prepare, CancellationToken cancel)
    {
        var prepared = Known(name) ?? New(name.ToString(), asked, prepare);
        return prepared.IsCompletedSuccessfully ? new(prepared.Result) : new(prepared.WaitAsync(cancel));
    }

    private Task<T>? Known(StringBuilder name)
    {
        foreach (var chunk in name.GetChunks())
        {
            if (chunk.Length < name.Length) break;
            return Known(chunk.Span);
        }
        return Known(name.ToString());
    }

    private Task<T>? Known(ReadOnlySpan<char> name) =>
        shapes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known.Value : null;

    private Task<T> New<TAsked>(string name, TAsked asked, Func<TAsked, T> prepare)
    {
        if (shapes.Count >= MostShapes) shapes.Clear();
        return shapes.GetOrAdd(name, _ => new Lazy<Task<T>>(() => Task.Run(Prepare))).Value;

        async Task<T> Prepare()
        {
            try
            {
                return await Turns.Take(() => prepare(asked));
            }
            catch
            {
                // The reason may pass: the next request tries again.
                shapes.TryRemove(name, out _);
                throw;
            }
        }
    }
}

/// <summary>Whose turn it is to translate.</summary>
file static class Turns
{
    private static readonly SemaphoreSlim Free = new(2);

    public static async Task<T> Take<T>(Func<T> work)
    {
        await Free.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            Free.Release();
        }
    }
}
