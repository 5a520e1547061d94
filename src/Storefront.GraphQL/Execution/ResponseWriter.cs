using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// The way up through a fetched operation: one buffer, the path to the field being written, and the errors met.
/// </summary>
public sealed class ResponseWriter(OperationContext context, JsonBuffer buffer)
{
    // What is written of an error beside its message, its path and its place.
    private const int LeastErrorBytes = 40;

    private Step[] path = new Step[16];
    private int depth;

    internal int Depth => depth;

    public OperationContext Context { get; } = context;
    public JsonBuffer Buffer { get; } = buffer;
    public ulong Conditions { get; } = context.Conditions;

    /// <summary>What is left for later; null where all comes at once.</summary>
    internal Postponing? Postponing { get; init; }

    internal List<GraphQLError> Errors { get; } = [];

    /// <summary>Begins a field: writes its key and adds it to the path.</summary>
    public void Push(FieldPlan field)
    {
        Buffer.Raw(field.Prefix);
        Enter(field);
    }

    /// <summary>Begins an item of a list.</summary>
    public void Push(int index) => Enter(new Step(null, index, Buffer.Length));

    /// <summary>Adds a field whose key stands in the buffer already.</summary>
    public void Enter(FieldPlan field) => Enter(new Step(field, 0, Buffer.Length));

    public void Pop() => depth--;

    /// <summary>Cuts the buffer back to where the value at the end of the path began.</summary>
    public void TakeBackValue()
    {
        Buffer.Length = path[depth - 1].Start;
        Postponing?.DropBelow(Path());
    }

    /// <summary>
    /// Records an error of a field at the current path; it stands where the field does, unless it says where.
    /// </summary>
    public void Report(GraphQLError error, FieldPlan field)
    {
        Context.Claim(LeastErrorBytes + error.Message.Length);
        IReadOnlyList<Location> locations =
            error.Locations.Count > 0 ? error.Locations : [.. field.Locations(Conditions)];
        Errors.Add(error with { Path = Path(), Locations = locations });
    }

    /// <summary>Records that a field which is never null came out null.</summary>
    public void ReportNull(FieldPlan field) => Report(
        new GraphQLError(
            $"Cannot return null for non-nullable field {field.Coordinate}.", ErrorCodes.NullViolation),
        field);

    /// <summary>Records what a field threw while it was being written, perhaps from further down.</summary>
    internal Written Fail(int depthOfField, Exception failure, FieldPlan field)
    {
        depth = depthOfField;
        Report(Context.Seen(failure), field);
        return Written.Failed;
    }

    /// <summary>The path to what is being written.</summary>
    internal object[] Path()
    {
        var start = Postponing?.Prefix ?? [];
        var places = new object[start.Length + depth];
        start.CopyTo(places, 0);
        for (var index = 0; index < depth; index++)
            places[start.Length + index] = path[index].Field is { } step ? step.ResponseName : path[index].Index;
        return places;
    }

    // Every value that is written comes by here, so that even an answer which waits for nothing ends in time.
    private void Enter(Step step)
    {
        Context.Cancel.ThrowIfCancellationRequested();
        if (depth == path.Length) Array.Resize(ref path, depth * 2);
        path[depth++] = step;
    }

    private readonly record struct Step(FieldPlan? Field, int Index, int Start);
}
