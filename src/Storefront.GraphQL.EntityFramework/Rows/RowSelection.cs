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

    /// <param name="selection">What is selected of the rows, or of the connection that shows them.</param>
    public RowSelection(SelectionPlan selection, Columns columns, bool isConnection)
    {
        Columns = columns;
        Connection = isConnection ? selection : null;
        if (!isConnection) plans.Add(RowPlan.Compile(selection, columns));
        else foreach (var (field, part) in PartsOf(selection)) Add(field, part);
    }

    public Columns Columns { get; }
    public IReadOnlyList<RowPlan> Plans => plans;

    /// <summary>The connection's own selection; null for a list or a single row.</summary>
    public SelectionPlan? Connection { get; }

    public bool HasCursors { get; private set; }
    public bool HasNextPage { get; private set; }
    public bool HasTotalCount { get; private set; }

    /// <summary>Whether any row has to be read at all.</summary>
    public bool HasRows => plans.Count > 0 || HasCursors || HasNextPage;

    /// <summary>Which plan renders the rows of a field of the connection or its edges.</summary>
    public int this[FieldPlan field] => renderings[field];

    /// <summary>What is selected of the rows, or of the part of a connection, that a field shows.</summary>
    public static SelectionPlan Below(FieldPlan field) => field.Select((ObjectType)field.Definition.Type.Named);

    /// <summary>Whether a connection shows its rows in one place, and does not count them.</summary>
    public static bool IsOneList(SelectionPlan connection)
    {
        var parts = PartsOf(connection).Select(one => one.Part).ToList();
        return parts.Count(IsOfRows) == 1 && !parts.Contains(ConnectionPart.TotalCount);
    }

    private static bool IsOfRows(ConnectionPart? part) => part is ConnectionPart.Nodes or ConnectionPart.Node;

    /// <summary>The fields of a connection, of its edges and of its page info.</summary>
    private static IEnumerable<(FieldPlan Field, ConnectionPart? Part)> PartsOf(SelectionPlan connection) =>
        connection.Fields.SelectMany(field => ConnectionTypes.PartOf(field) switch
        {
            ConnectionPart.Edges or ConnectionPart.PageInfo => PartsOf(Below(field)),
            var part => [(field, part)],
        });

    private void Add(FieldPlan field, ConnectionPart? part)
    {
        HasCursors |= part is ConnectionPart.Cursor or ConnectionPart.StartCursor or ConnectionPart.EndCursor;
        HasNextPage |= part is ConnectionPart.HasNextPage or ConnectionPart.HasPreviousPage;
        HasTotalCount |= part is ConnectionPart.TotalCount;
        if (!IsOfRows(part)) return;
        renderings.Add(field, plans.Count);
        plans.Add(RowPlan.Compile(Below(field), Columns));
    }
}
