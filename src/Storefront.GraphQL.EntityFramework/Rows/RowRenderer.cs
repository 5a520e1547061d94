using System.Data.Common;
using Storefront.GraphQL.EntityFramework.Fields;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// Rows of one statement as JSON with gaps. Rendering happens while the reader stands on a row, so no row becomes an
/// object; writing copies the JSON and fills the gaps.
/// </summary>
/// <param name="joined">The gap whose field the same statement reads; -1 for none.</param>
internal sealed class RowRenderer(RowPlan plan, OperationContext context, int joined) : IDisposable
{
    private readonly JsonBuffer buffer = new(8192, context.MostResponseBytes);
    private readonly ulong conditions = context.Conditions;
    private readonly int markCount = plan.Marks.Count;
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    // For each row and mark: where the mark is in the buffer; -1 when its object is null or its field was skipped.
    private readonly List<int> places = [];
    private readonly List<object?>?[] needs = new List<object?>?[plan.Marks.Count];
    private readonly FetchedField?[] gaps = new FetchedField?[plan.Marks.Count];
    private readonly FieldPlan[] path = new FieldPlan[16];
    private List<(int Row, FieldPlan[] Path)>? failures;
    private int depth;

    public int Count => starts.Count;

    /// <summary>Renders the row the reader stands on.</summary>
    /// <returns>How many bytes it takes.</returns>
    public int Render(DbDataReader reader)
    {
        starts.Add(buffer.Length);
        for (var mark = 0; mark < markCount; mark++)
        {
            places.Add(-1);
            if (plan.Marks[mark].Kind == MarkKind.Gap && mark != joined) (needs[mark] ??= []).Add(null);
        }
        depth = 0;
        if (Object(plan.Root, reader)) ends.Add(buffer.Length);
        else
        {
            buffer.Length = starts[^1];
            ends.Add(-1);
        }
        return buffer.Length - starts[^1];
    }

    /// <summary>Fetches what belongs into the gaps of all rows.</summary>
    /// <param name="below">What the same statement read for the joined gap.</param>
    public async ValueTask FetchGaps(RowsField? below)
    {
        if (Count == 0) return;
        for (var mark = 0; mark < markCount; mark++)
        {
            var field = plan.Marks[mark].Field;
            if (mark == joined) gaps[mark] = below;
            else if (field is not null && field.IsIncluded(conditions))
                gaps[mark] = await Fetcher.Fetch(context, field, needs[mark]!);
        }
    }

    public Written Write(ResponseWriter writer, int row)
    {
        if (failures is not null) Report(writer, row);
        if (ends[row] < 0) return Written.Failed;
        var from = starts[row];
        var written = buffer.WrittenSpan;
        Span<int> begins = stackalloc int[markCount];
        for (var mark = 0; mark < markCount; mark++)
        {
            var place = places[(row * markCount) + mark];
            if (place < 0) continue;
            writer.Buffer.Raw(written[from..place]);
            from = place;
            if (plan.Marks[mark].Kind == MarkKind.Begin) begins[mark] = writer.Buffer.Length;
            if (plan.Marks[mark].Kind != MarkKind.Gap || Fill(writer, mark, row)) continue;
            var enclosing = Enclosing(mark, row);
            if (enclosing < 0) return Written.Failed;
            writer.Buffer.Length = begins[enclosing];
            writer.Buffer.Null();
            mark = plan.Marks[enclosing].End;
            from = places[(row * markCount) + mark];
        }
        writer.Buffer.Raw(written[from..ends[row]]);
        return Written.Whole;
    }

    public void Dispose() => buffer.Dispose();

    private bool Fill(ResponseWriter writer, int mark, int row)
    {
        var (_, field, _, above) = plan.Marks[mark];
        foreach (var step in above) writer.Enter(step);
        writer.Enter(field!);
        var isSettled = ValueWriter.Settle(writer, field!, gaps[mark]!.Write(writer, row));
        if (isSettled) writer.Pop();
        for (var step = 0; step < above.Length; step++) writer.Pop();
        return isSettled;
    }

    /// <summary>The innermost object round a gap that may be null; -1 when only the row itself is.</summary>
    private int Enclosing(int gap, int row)
    {
        for (var mark = gap - 1; mark >= 0; mark--)
        {
            var isRound = plan.Marks[mark].Kind == MarkKind.Begin && plan.Marks[mark].End > gap;
            if (!isRound || plan.Marks[mark].Path[^1].Definition.Type.IsNonNull) continue;
            if (places[(row * markCount) + mark] >= 0) return mark;
        }
        return -1;
    }

    private bool Object(RowObject shape, DbDataReader reader)
    {
        buffer.Byte((byte)'{');
        var isFirst = true;
        foreach (var field in shape.Fields)
        {
            if (!field.Plan.IsIncluded(conditions)) continue;
            if (!isFirst) buffer.Byte((byte)',');
            isFirst = false;
            buffer.Raw(field.Plan.Prefix);
            if (field.Gap >= 0)
            {
                Place(field.Gap);
                if (field.Gap != joined) needs[field.Gap]![Count - 1] = plan.Marks[field.Gap].Need!(reader);
                continue;
            }
            if (field.Leaf is not null ? field.Leaf(reader, buffer) : Below(field, reader)) continue;
            if (!field.Plan.Definition.Type.IsNonNull)
            {
                buffer.Null();
                continue;
            }
            if (field.Leaf is not null || reader.IsDBNull(field.Object!.NullTest)) Fail(field.Plan);
            return false;
        }
        buffer.Byte((byte)'}');
        return true;
    }

    /// <summary>An object of the same row; false, and nothing written, when it is null or fails.</summary>
    private bool Below(RowField field, DbDataReader reader)
    {
        var below = field.Object!;
        if (reader.IsDBNull(below.NullTest)) return false;
        var start = buffer.Length;
        if (below.Begin >= 0) Place(below.Begin);
        path[depth++] = field.Plan;
        var isWhole = Object(below, reader);
        depth--;
        if (!isWhole)
        {
            buffer.Length = start;
            for (var mark = below.FirstMark; mark < below.EndMark; mark++) places[^(markCount - mark)] = -1;
            return false;
        }
        if (below.Begin >= 0) Place(plan.Marks[below.Begin].End);
        return true;
    }

    private void Place(int mark) => places[^(markCount - mark)] = buffer.Length;

    private void Fail(FieldPlan field) => (failures ??= []).Add((Count - 1, [.. path[..depth], field]));

    private void Report(ResponseWriter writer, int row)
    {
        foreach (var (failed, steps) in failures!)
        {
            if (failed != row) continue;
            foreach (var step in steps) writer.Enter(step);
            writer.ReportNull(steps[^1]);
            foreach (var _ in steps) writer.Pop();
        }
    }
}
