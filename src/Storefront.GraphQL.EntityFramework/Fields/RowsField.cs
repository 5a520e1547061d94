using System.Data.Common;
using System.Runtime.InteropServices;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>The rows of one field for all parents of a level.</summary>
internal sealed class RowsField : FetchedField
{
    private static readonly Dictionary<object, Group> NoKeys = [];

    private readonly OperationContext context;
    private readonly AskedLevel asked;
    private readonly RowsField? below;
    private readonly RowRenderer[] renderers;
    private readonly JsonBuffer? cursors;
    private readonly List<int> cursorEnds = [];
    private readonly List<Group> byParent = [];
    private readonly Dictionary<object, Group> byKey = NoKeys;
    private int rowCount;

    /// <param name="parents">
    /// The keys of the parents, null where one is missing; none for a root field, whose rows are one group, and for
    /// rows that are joined, whose parents come with them.
    /// </param>
    /// <param name="below">The field that the same statement reads; null when it reads only this one.</param>
    public RowsField(
        OperationContext context, AskedLevel asked, IReadOnlyList<object?> parents, RowsField? below)
    {
        (this.context, this.asked, this.below) = (context, asked, below);
        renderers = new RowRenderer[asked.Rows.Plans.Count];
        for (var index = 0; index < renderers.Length; index++)
            renderers[index] = new RowRenderer(asked.Rows.Plans[index], context, below?.asked.Level.Gap ?? -1);
        if (asked.Rows.HasCursors) cursors = new JsonBuffer(2048, context.MostResponseBytes);
        var isRoot = asked.Source.Needs is null;
        if (isRoot) byParent.Add(new Group());
        else if (parents.Count > 0) byKey = new Dictionary<object, Group>(parents.Count);
        for (var parent = byParent.Count; parent < parents.Count; parent++)
        {
            byParent.Add(isRoot ? byParent[0]
                : parents[parent] is not { } key ? new Group()
                : CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _) ??= new Group());
        }
    }

    /// <summary>The different keys of the parents.</summary>
    public IReadOnlyCollection<object> Keys => byKey.Keys;

    /// <summary>Takes the row the reader stands on.</summary>
    /// <param name="key">
    /// Which parent it belongs to; null for a root field, and for a joined one, whose parent is the row above.
    /// </param>
    /// <returns>False when the page is full and the row only shows that more follow.</returns>
    public bool Take(DbDataReader reader, object? key, Cursor? cursor)
    {
        var group = GroupOf(key);
        if (asked.Page is { } page && group.Rows.Count >= page.Count)
        {
            group.HasMore = true;
            return false;
        }
        group.Rows.Add(rowCount++);
        foreach (var renderer in renderers) context.Claim(renderer.Render(reader));
        below?.byParent.Add(new Group());
        if (cursor is not null && cursors is not null)
        {
            cursor.Write(reader, cursors);
            cursorEnds.Add(cursors.Length);
        }
        return true;
    }

    public void TakeCount(object? key, long count) => GroupOf(key).TotalCount = count;

    /// <summary>Fetches the levels below, when all rows are taken.</summary>
    public async ValueTask FetchBelow()
    {
        if (IsBackward) foreach (var group in byParent.Distinct()) group.Rows.Reverse();
        if (below is not null) await below.FetchBelow();
        foreach (var renderer in renderers) await renderer.FetchGaps(below);
    }

    public override Written Write(ResponseWriter writer, int parent)
    {
        var group = byParent[parent];
        if (asked.Rows.Connection is { } connection) return WriteParts(writer, connection, group, row: -1);
        if (asked.Source is { IsSingle: false, Key: null }) return WriteItems(writer, group, renderers[0], edge: null);
        return group.Rows.Count == 0 ? Written.Missing : renderers[0].Write(writer, group.Rows[0]);
    }

    protected override void Release()
    {
        foreach (var renderer in renderers) renderer.Dispose();
        cursors?.Dispose();
        below?.Release();
    }

    private Group GroupOf(object? key) => key is null ? byParent[^1] : byKey[key];

    /// <summary>The fields of a connection, of its page info or of the edge of a row.</summary>
    private Written WriteParts(ResponseWriter writer, SelectionPlan parts, Group group, int row)
    {
        var isFirst = true;
        writer.Buffer.Byte((byte)'{');
        foreach (var part in parts.Fields)
        {
            if (!part.IsIncluded(writer.Conditions)) continue;
            if (!isFirst) writer.Buffer.Byte((byte)',');
            isFirst = false;
            writer.Push(part);
            if (!ValueWriter.Settle(writer, part, WritePart(writer, part, group, row))) return Written.Failed;
            writer.Pop();
        }
        writer.Buffer.Byte((byte)'}');
        return Written.Whole;
    }

    private Written WritePart(ResponseWriter writer, FieldPlan part, Group group, int row)
    {
        var buffer = writer.Buffer;
        var hasCursor = asked.Page?.Cursor is not null;
        switch (ConnectionTypes.PartOf(part))
        {
            case ConnectionPart.Nodes: return WriteItems(writer, group, renderers[asked.Rows[part]], null);
            case ConnectionPart.Node: return renderers[asked.Rows[part]].Write(writer, row);
            case ConnectionPart.Edges: return WriteItems(writer, group, null, RowSelection.Below(part));
            case ConnectionPart.PageInfo: return WriteParts(writer, RowSelection.Below(part), group, row);
            case ConnectionPart.Cursor: return WriteCursor(buffer, row);
            case ConnectionPart.StartCursor: return WriteCursor(buffer, group.Rows.Count == 0 ? -1 : group.Rows[0]);
            case ConnectionPart.EndCursor: return WriteCursor(buffer, group.Rows.Count == 0 ? -1 : group.Rows[^1]);
            case ConnectionPart.HasNextPage: buffer.Boolean(IsBackward ? hasCursor : group.HasMore); break;
            case ConnectionPart.HasPreviousPage: buffer.Boolean(IsBackward ? group.HasMore : hasCursor); break;
            case ConnectionPart.TotalCount: buffer.Number(group.TotalCount); break;
            default: buffer.String(part.Parent.Name); break;
        }
        return Written.Whole;
    }

    /// <summary>The rows of a group, or where there is none that renders them, the edges.</summary>
    private Written WriteItems(ResponseWriter writer, Group group, RowRenderer? renderer, SelectionPlan? edge)
    {
        writer.Buffer.Byte((byte)'[');
        for (var index = 0; index < group.Rows.Count; index++)
        {
            if (index > 0) writer.Buffer.Byte((byte)',');
            writer.Push(index);
            var row = group.Rows[index];
            var written = renderer?.Write(writer, row) ?? WriteParts(writer, edge!, group, row);
            writer.Pop();
            if (written != Written.Whole) return Written.Failed;
        }
        writer.Buffer.Byte((byte)']');
        return Written.Whole;
    }

    private Written WriteCursor(JsonBuffer buffer, int row)
    {
        if (row < 0) return Written.Missing;
        buffer.Raw(cursors!.WrittenSpan[(row == 0 ? 0 : cursorEnds[row - 1])..cursorEnds[row]]);
        return Written.Whole;
    }

    private bool IsBackward => asked.Page is { IsBackward: true };

    private sealed class Group
    {
        public List<int> Rows { get; } = [];
        public bool HasMore { get; set; }
        public long TotalCount { get; set; }
    }
}
