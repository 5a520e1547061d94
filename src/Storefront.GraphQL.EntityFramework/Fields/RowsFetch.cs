using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Reads the rows of a field. Requests that differ only in values share a shape, and a shape its statements; what the
/// shape depends on is written into its name.
/// </summary>
internal sealed class RowsFetch(QueryableSource source, FieldPlan field) : LevelFetch
{
    // Shapes of one field of one plan: a client that sends ever new ones begins again, rather than fill the memory.
    private const int MostShapes = 128;

    private static readonly Dictionary<ParameterInfo, object?> NothingBound = [];

    private readonly ConcurrentDictionary<string, Lazy<RowQuery>> shapes = new(StringComparer.Ordinal);
    private readonly Lazy<RowSelection> selection = new(() => Select(source, field));

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        PageRequest? page = source.Paging is null ? null : PageRequest.Of(arguments, source.Paging);
        var values = new List<object?>();
        var bound = Bound(arguments);
        var shape = Shape(arguments, bound, page, values, out var isCursorGiven);
        var rows = selection.Value;
        var result = new RowsField(context, rows, needs, source.Needs is null) { Page = page, IsSingle = source.IsSingle };
        if (source.Needs is not null)
        {
            if (result.Keys.Count == 0) return result;
            values.Insert(0, result.Keys);
        }
        var query = Query(shape, arguments, bound, page, isCursorGiven);
        if (isCursorGiven) values.AddRange(query.Cursor!.Read(page!.Value.Cursor!, page.Value.IsBackward ? "before" : "after"));
        await query.Run(RequestConnection.Of(context), result, values, context.Cancel);
        await result.FetchBelow();
        return result;
    }

    private Dictionary<ParameterInfo, object?> Bound(Arguments arguments)
    {
        if (source.Parameters.Count == 0) return NothingBound;
        return source.Parameters.ToDictionary(
            one => one.Parameter, one => InputBinder.Bind(arguments[one.Argument], one.Parameter));
    }

    /// <summary>The name of the shape; the values go to the list in the order of the slots.</summary>
    private string Shape(
        Arguments arguments,
        Dictionary<ParameterInfo, object?> bound,
        PageRequest? page,
        List<object?> values,
        out bool isCursorGiven)
    {
        var shape = new StringBuilder();
        foreach (var (parameter, _) in source.Parameters) ShapeOf(bound[parameter], shape, values);
        if (source.Where >= 0 && arguments[source.Where] is InputObject where) source.Filter.Read(where, shape, values);
        if (source.Order >= 0 && arguments[source.Order] is object?[] order)
            foreach (var given in order.Cast<InputObject>())
                for (var index = 0; index < given.Type.Fields.Count; index++)
                    if (given[index] is string direction) shape.Append(index).Append(direction);
        isCursorGiven = page?.Cursor is not null;
        if (page is { } asked) shape.Append('|').Append(asked.RowsRead).Append(asked.IsBackward).Append(isCursorGiven);
        return shape.ToString();
    }

    private static void ShapeOf(object? value, StringBuilder shape, List<object?> values)
    {
        switch (value)
        {
            case null: shape.Append('n'); break;
            case bool or Enum: shape.Append(value).Append(','); break;
            default:
                if (value.GetType().IsDefined(typeof(OneOfAttribute)) || value.GetType().IsDefined(typeof(InputObjectTypeAttribute)))
                {
                    foreach (var property in SeenQuery.PropertiesOf(value.GetType())) ShapeOf(property.GetValue(value), shape, values);
                    break;
                }
                shape.Append('v');
                values.Add(value);
                break;
        }
    }

    private RowQuery Query(
        string shape, Arguments arguments, Dictionary<ParameterInfo, object?> bound, PageRequest? page, bool isCursorGiven)
    {
        if (shapes.TryGetValue(shape, out var known)) return known.Value;
        if (shapes.Count >= MostShapes) shapes.Clear();
        return shapes.GetOrAdd(
            shape, _ => new Lazy<RowQuery>(() => Prepare(arguments, bound, page, isCursorGiven))).Value;
    }

    private RowQuery Prepare(
        Arguments arguments, Dictionary<ParameterInfo, object?> bound, PageRequest? page, bool isCursorGiven)
    {
        using var db = source.Owner.Context();
        var rows = selection.Value;
        var columns = rows.Columns.Copy();
        var slots = new List<Slot>();
        var seen = SeenQuery.Of(source.Method, db, bound);
        var keys = source.Needs is null ? null : new Slot(source.Needs.ReturnType.MakeArrayType(), null);
        if (keys is not null) slots.Add(keys);
        slots.AddRange(seen.Slots.Select(one => one.Slot));

        var (query, order) = SortInputs.Of(seen.Query);
        if (source.Where >= 0 && arguments[source.Where] is InputObject where
            && source.Filter.Build(where, columns.Row, db, type => Added(slots, db, type)) is { } condition)
        {
            query = Queries.Where(query, Expression.Lambda(condition, columns.Row));
        }
        if (source.Order >= 0 && arguments[source.Order] is object?[] { Length: > 0 } given) order = source.Sorts.Keys(given);
        var counted = query;
        var countSlots = slots.ToArray();

        Cursor? cursor = null;
        if (page is not null)
        {
            order = Keyset.Total(order, db.Model.FindEntityType(columns.Row.Type)!);
            if (rows.HasCursors || isCursorGiven) cursor = Keyset.Cursor(order, columns);
            if (isCursorGiven)
                query = Queries.Where(query, Keyset.After(order, columns.Row, page.Value.IsBackward, type => Added(slots, db, type)));
        }
        query = SortInputs.Sort(query, order, page is { IsBackward: true });

        var limit = page is { } asked ? (new Slot(typeof(int), null), asked.RowsRead) : source.IsSingle ? (new Slot(typeof(int), null), 1) : ((Slot, int)?)null;
        var parents = keys is null ? null : new ParentRows(db, source, seen, keys);
        var key = parents is null ? -1 : parents.Join(ref query, columns, limit);
        if (parents is null) query = Limited(Queries.Select(query, RowQuery.Projection(columns)), limit);
        var count = !rows.HasTotalCount ? null
            : parents is null
                ? Statement.Of(RowQuery.Queryable(db, Ones(counted)), countSlots, null, isCount: true)
                : Statement.Of(RowQuery.Queryable(db, parents.Counts(counted)), countSlots, null, isCount: false);
        var statement = rows.HasRows ? Statement.Of(RowQuery.Queryable(db, query), slots, limit, isCount: false) : null;
        return new RowQuery(statement, count, key, cursor);
    }

    internal static Expression Limited(Expression query, (Slot Slot, int Rows)? limit) =>
        limit is { } rows ? Queries.Take(query, rows.Slot.Expression) : query;

    private static Expression Ones(Expression query)
    {
        var row = Expression.Parameter(Queries.ItemOf(query), "row");
        return Queries.Select(query, Expression.Lambda(Expression.Constant(1), row));
    }

    private static Slot Added(List<Slot> slots, DbContext db, Type type)
    {
        var slot = new Slot(type, ColumnPath.ConverterOf(db, type.IsArray ? type.GetElementType()! : type));
        slots.Add(slot);
        return slot;
    }

    private static RowSelection Select(QueryableSource source, FieldPlan field)
    {
        using var db = source.Owner.Context();
        var below = field.Select((ObjectType)field.Definition.Type.Named);
        var columns = new Columns(db.Model, source.Method.ReturnType.GenericTypeArguments[0]);
        return source.Paging is null ? RowSelection.OfRows(below, columns) : RowSelection.OfConnection(below, columns);
    }
}
