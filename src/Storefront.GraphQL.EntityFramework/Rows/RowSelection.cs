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

    /// <summary>What is selected of the rows, or of the part of a connection, that a field shows.</summary>
    public static SelectionPlan Below(FieldPlan field) => field.Select((ObjectType)field.Definition.Type.Named);

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
        field => ConnectionTypes.PartOf(field) switch
        {
            ConnectionPart.Nodes or ConnectionPart.Node => 1,
            ConnectionPart.Edges => Lists(Below(field)),
            ConnectionPart.TotalCount => 2,
            _ => 0,
        });

    private void Walk(SelectionPlan selection)
    {
        foreach (var field in selection.Fields)
        {
            switch (ConnectionTypes.PartOf(field))
            {
                case ConnectionPart.Nodes or ConnectionPart.Node:
                    renderings.Add(field, plans.Count);
                    plans.Add(RowPlan.Compile(Below(field), Columns));
                    break;
                case ConnectionPart.Edges or ConnectionPart.PageInfo:
                    Walk(Below(field));
                    break;
                case ConnectionPart.Cursor or ConnectionPart.StartCursor or ConnectionPart.EndCursor:
                    HasCursors = true;
                    break;
                case ConnectionPart.HasNextPage or ConnectionPart.HasPreviousPage:
                    HasNextPage = true;
                    break;
                case ConnectionPart.TotalCount:
                    HasTotalCount = true;
                    break;
            }
        }
    }
}
