using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Builds the statements of one shape: the field's query, filtered, sorted, cut to a page and projected.
/// </summary>
internal sealed class RowQueryBuilder
{
    private readonly DbContext db;
    private readonly QueryableSource source;
    private readonly RowSelection rows;
    private readonly Columns columns;
    private readonly PageRequest? page;

    // In the order in which a request gives their values: the parents' keys, the method's arguments, the filter, the
    // cursor.
    private readonly List<Slot> slots = [];
    private readonly Slot? keys;
    private readonly SeenQuery seen;
    private readonly bool isSearch;

    private RowQueryBuilder(
        DbContext db,
        QueryableSource source,
        RowSelection rows,
        Arguments arguments,
        IReadOnlyDictionary<ParameterInfo, object?> bound,
        PageRequest? page)
    {
        this.db = db;
        this.source = source;
        this.rows = rows;
        this.page = page;
        columns = rows.Columns.Copy();
        if (source.Needs is not null) slots.Add(keys = new Slot(source.Needs.ReturnType.MakeArrayType(), null));
        seen = SeenQuery.Of(source.Method, db, bound);
        slots.AddRange(seen.Slots.Select(one => one.Slot));
        isSearch = source.Where >= 0 && arguments[source.Where] is InputObject where && source.Filter.IsSearch(where);
    }

    public static RowQuery Build(
        QueryableSource source,
        RowSelection rows,
        Arguments arguments,
        IReadOnlyDictionary<ParameterInfo, object?> bound,
        PageRequest? page)
    {
        using var db = source.Owner.Context();
        return new RowQueryBuilder(db, source, rows, arguments, bound, page).Build(arguments);
    }

    /// <summary>The query cut off after the limit, whose slot becomes a literal.</summary>
    public static Expression Limited(Expression query, (Slot Slot, int Rows)? limit) =>
        limit is { } rows ? Queries.Take(query, rows.Slot.Expression) : query;

    private RowQuery Build(Arguments arguments)
    {
        var (query, order) = SortInputs.Of(seen.Query);
        query = Filtered(query, arguments);
        if (source.Order >= 0 && arguments[source.Order] is object?[] { Length: > 0 } given)
            order = source.Sorts.Keys(given);
        var parents = keys is null ? null : new ParentRows(db, source, seen, keys);
        var countColumn = CountsWithRows() ? columns.Add(WindowFunctions.Count) : -1;
        var count = rows.HasTotalCount && countColumn < 0 ? Count(query, parents) : null;
        if (!rows.HasRows) return new RowQuery(null, count, Key: -1, null);

        // PostgreSQL believes that the first rows of a window can be had without the others, and would read the table
        // in the page's order until enough rows match. It orders nothing before an OFFSET, even one of 0.
        if (countColumn >= 0 && IsPostgres()) query = Queries.SkipNone(query);

        Cursor? cursor = null;
        if (page is not null)
        {
            order = Keyset.Total(order, db.Model.FindEntityType(columns.Row.Type)!);
            if (rows.HasCursors || page.Value.Cursor is not null) cursor = Keyset.Cursor(order, columns);
            if (page.Value.Cursor is not null)
                query = Queries.Where(query, Keyset.After(order, columns.Row, page.Value.IsBackward, Added));
        }
        query = SortInputs.Sort(query, order, page is { IsBackward: true });
        var limit = Limit();
        var key = parents?.Join(ref query, columns, limit) ?? -1;
        if (parents is null) query = Limited(Queries.Select(query, RowQuery.Projection(columns)), limit);
        var statement = Statement.Of(RowQuery.Queryable(db, query), slots, limit, isCount: false);
        return new RowQuery(statement, count, key, cursor) { CountColumn = countColumn };
    }

    private Expression Filtered(Expression query, Arguments arguments) =>
        source.Where >= 0 && arguments[source.Where] is InputObject where
            && source.Filter.Build(where, columns.Row, db, Added) is { } condition
            ? Queries.Where(query, Expression.Lambda(condition, columns.Row))
            : query;

    // A search has to look at every match anyway, to sort them: then counting them costs nothing. Where an index gives
    // the page, counting in the same statement would make it read all rows; and where other rows are joined, EF Core
    // cuts the page off first, and the number would be that of the page.
    private bool CountsWithRows() => rows is { HasTotalCount: true, HasRows: true } && !columns.HaveJoins
        && keys is null && isSearch && page is { Cursor: null, Count: > 0 };

    private Statement Count(Expression query, ParentRows? parents)
    {
        if (parents is not null)
            return Statement.Of(RowQuery.Queryable(db, parents.Counts(query)), slots, null, isCount: false);
        var row = Expression.Parameter(Queries.ItemOf(query), "row");
        var ones = Queries.Select(query, Expression.Lambda(Expression.Constant(1), row));
        return Statement.Of(RowQuery.Queryable(db, ones), slots, null, isCount: true);
    }

    private (Slot Slot, int Rows)? Limit()
    {
        if (page is { } asked) return (new Slot(typeof(int), null), asked.RowsRead(rows.HasNextPage));
        return source.IsSingle ? (new Slot(typeof(int), null), 1) : null;
    }

    private bool IsPostgres() => db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    private Slot Added(Type type)
    {
        var slot = new Slot(type, ColumnPath.ConverterOf(db, type.IsArray ? type.GetElementType()! : type));
        slots.Add(slot);
        return slot;
    }
}
