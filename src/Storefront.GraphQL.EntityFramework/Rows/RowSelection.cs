using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// What a field asks of its rows: one plan for each place where rows are shown, all from the same columns.
/// </summary>
internal sealed class RowSelection
{
    private readonly Dictionary<FieldPlan, int> renderings = [];
    private readonly List<RowPlan> plans = [];

    private RowSelection(Columns columns) => Columns = columns;

    public Columns Columns { get; }
    public IReadOnlyList<RowPlan> Plans => plans;

    /// <summary>The connection's own selection; null for a list or a single row.</summary>
    public SelectionPlan? Connection { get; private set; }

    public bool HasCursors { get; private set; }
    public bool HasNextPage { get; private set; }
    public bool HasTotalCount { get; private set; }

    /// <summary>Whether any row has to be read at all.</summary>
    public bool HasRows => plans.Count > 0 || HasCursors || HasNextPage;

    /// <summary>Which plan renders the rows of a field of the connection or its edges.</summary>
    public int this[FieldPlan field] => renderings[field];

    public static RowSelection OfRows(SelectionPlan selection, Columns columns)
    {
        var rows = new RowSelection(columns);
        rows.plans.Add(RowPlan.Compile(selection, columns));
        return rows;
    }

    public static RowSelection OfConnection(SelectionPlan connection, Columns columns)
    {
        var rows = new RowSelection(columns) { Connection = connection };
        rows.Walk(connection);
        return rows;
    }

    /// <summary>Whether a connection shows its rows in one place, and does not count them.</summary>
    public static bool IsOneList(SelectionPlan connection) => Lists(connection) == 1;

    private static int Lists(SelectionPlan selection) => selection.Fields.Sum(
        field => ConnectionTypes.KindOf(field) switch
        {
            ConnectionPartKind.Nodes or ConnectionPartKind.Node => 1,
            ConnectionPartKind.Edges => Lists(field.Select((ObjectType)field.Definition.Type.Named)),
            ConnectionPartKind.TotalCount => 2,
            _ => 0,
        });

    private void Walk(SelectionPlan selection)
    {
        foreach (var field in selection.Fields)
        {
            switch (ConnectionTypes.KindOf(field))
            {
                case ConnectionPartKind.Nodes or ConnectionPartKind.Node:
                    renderings.Add(field, plans.Count);
                    plans.Add(RowPlan.Compile(field.Select((ObjectType)field.Definition.Type.Named), Columns));
                    break;
                case ConnectionPartKind.Edges or ConnectionPartKind.PageInfo:
                    Walk(field.Select((ObjectType)field.Definition.Type.Named));
                    break;
                case ConnectionPartKind.Cursor or ConnectionPartKind.StartCursor or ConnectionPartKind.EndCursor:
                    HasCursors = true;
                    break;
                case ConnectionPartKind.HasNextPage or ConnectionPartKind.HasPreviousPage:
                    HasNextPage = true;
                    break;
                case ConnectionPartKind.TotalCount:
                    HasTotalCount = true;
                    break;
            }
        }
    }
}
