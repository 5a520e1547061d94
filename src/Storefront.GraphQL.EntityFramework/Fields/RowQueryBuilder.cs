using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Builds the statements of one shape: the field's query, filtered, sorted, cut to a page, joined with the levels below
/// that are read with it, and projected.
/// </summary>
internal sealed class RowQueryBuilder
{
    private readonly DbContext db;
    private readonly IReadOnlyList<AskedLevel> asked;
    private readonly Columns[] columns;

    // In the order in which a request gives their values: the parents' keys, the method's arguments, the filter, the
    // cursor; then arguments and filter of each level below.
    private readonly List<Slot> slots = [];

    // The order of each level, as far as it is needed to keep rows that belong together beside each other.
    private readonly List<(int Column, bool IsDescending)> orders = [];
    private readonly Cursor?[] cursors;

    private RowQueryBuilder(DbContext db, IReadOnlyList<AskedLevel> asked)
    {
        this.db = db;
        this.asked = asked;
        columns = Columns.Copy(asked.Select(level => level.Rows.Columns));
        cursors = new Cursor?[asked.Count];
    }

    /// <param name="asked">The field, and those below it that its statement reads too.</param>
    public static RowQuery Build(IReadOnlyList<AskedLevel> asked)
    {
        using var db = asked[0].Source.Owner.Context();
        return new RowQueryBuilder(db, asked).Build();
    }

    private bool IsJoined => asked.Count > 1;

    private RowQuery Build()
    {
        var (top, rows) = (asked[0], asked[0].Rows);
        Slot? keys = top.Source.Needs is { } needs ? new Slot(needs.ReturnType.MakeArrayType(), null) : null;
        if (keys is not null) slots.Add(keys);
        var (seen, query, order) = Listed(0);
        var parents = keys is null ? null : new ParentRows(db, top.Source, seen, keys);
        var countColumn = top.CountsWithRows ? columns[0].Add(WindowFunctions.Count) : -1;
        var count = rows.HasTotalCount && countColumn < 0 ? Count(query, parents) : null;
        // Counts of several parents stand beside their keys.
        if (!rows.HasRows) return new RowQuery(Fields(), null, count, Key: parents is null ? -1 : 0, cursors);

        // PostgreSQL believes that the first rows of a window can be had without the others, and would read the table
        // in the page's order until enough rows match. It orders nothing before an OFFSET, even one of 0.
        if (countColumn >= 0 && IsPostgres()) query = Queries.SkipNone(query);

        (query, order) = Page(0, query, order);
        if (top.Source.IsSingle) (query, order) = (Queries.Take(query, 1), []);
        var (statement, key) = Rows(query, parents, order);
        return new RowQuery(Fields(), statement, count, key, cursors)
        {
            CountColumn = countColumn,
            Identities = [.. asked.Select(level => level.Level.Identity)],
        };
    }

    private string Fields() => string.Join(" > ", asked.Select(level => level.Level.Name));

    /// <summary>The statement, and which of its columns is the key of the parent.</summary>
    /// <remarks>
    /// What is sorted inside a join is sorted again outside: a database joins in the order it likes.
    /// </remarks>
    private (Statement Statement, int Key) Rows(Expression query, ParentRows? parents, List<SortKey> order)
    {
        var key = -1;
        if (asked[0] is { Page: null, Source.IsSingle: false } && parents?.Lift(query) is { } lifted)
        {
            (query, parents) = (lifted.Query, null);
            key = columns[0].Add(Queries.Over(lifted.Key, columns[0].Row));
        }
        var isSorted = IsJoined || parents is not null;
        if (isSorted) KeepOrder(0, order, asked[0].Page is { IsBackward: true });
        query = Projected(query, 0, parents?.Key);
        if (parents is not null)
        {
            query = parents.All(query);
            key = columns[0].Count;
        }
        if (isSorted) query = Sorted(query, key);
        return (Statement.Of(db, query, slots), key);
    }

    /// <summary>A level's query as declared and filtered, and the order it is to have.</summary>
    private (SeenQuery Seen, Expression Query, List<SortKey> Order) Listed(int level)
    {
        var asks = asked[level];
        var seen = SeenQuery.Of(asks.Source.Method, db, asks.Bound);
        slots.AddRange(seen.Slots.Select(one => one.Slot));
        var (query, order) = SortInputs.Of(seen.Query);
        var row = columns[level].Row;
        if (asks.Where is { } where)
        {
            var condition = new Filter(asks.Source.Owner.Filters!, Added).Condition(where, row);
            query = Queries.Where(query, Expression.Lambda(condition, row));
        }
        var wanted = asks.Order is { } given ? asks.Source.Owner.Sorts!.Keys(given) : [];
        return (seen, query, wanted.Count > 0 ? wanted : order);
    }

    private Expression Below(int level, ParameterExpression above)
    {
        var asks = asked[level];
        var (seen, query, order) = Listed(level);
        query = new Queries.Replacement(seen.Parent!, above).Visit(query)!;
        (query, order) = Page(level, query, order);
        KeepOrder(level, order, isReversed: false);
        var key = asks.Page is null ? null : Expression.MakeMemberAccess(above, asks.Source.NeedsMember);
        return Projected(query, level, key);
    }

    /// <summary>A level's query in its order, cut to the page.</summary>
    private (Expression Query, List<SortKey> Order) Page(int level, Expression query, List<SortKey> order)
    {
        var (asks, own) = (asked[level], columns[level]);
        if (asks.Page is not null || (level + 1 < asked.Count && !asks.Source.IsSingle))
            order = Keyset.Total(order, db.Model.FindEntityType(own.Row.Type)!);
        if (asks.Page is not { } page)
        {
            // What is joined whole is sorted outside.
            return (level == 0 ? SortInputs.Sort(query, order, isReversed: false) : query, order);
        }
        if (asks.Rows.HasCursors || page.Cursor is not null)
            cursors[level] = Keyset.Cursor(asks.Source.Method, order, own);
        if (page.Cursor is not null)
            query = Queries.Where(query, Keyset.After(order, own.Row, page.IsBackward, Added));
        query = SortInputs.Sort(query, order, page.IsBackward);
        return (Queries.Take(query, page.RowsRead(asks.Rows.HasNextPage)), order);
    }

    /// <summary>The rows as their columns, beside them those of the levels below.</summary>
    /// <param name="key">
    /// The key of the row above, to come last. Because the projection names that row, EF Core joins laterally instead
    /// of numbering the whole table. Null where nothing is cut off.
    /// </param>
    private Expression Projected(Expression query, int level, Expression? key)
    {
        var row = columns[level].Row;
        if (level + 1 == asked.Count) return Queries.Select(query, Expression.Lambda(Chain(columns[level].Own), row));

        var below = Expression.Lambda(Below(level + 1, row), row);
        var belowRow = Expression.Parameter(Queries.ItemOf(below.Body), "below");
        var parts = Reading.Chain.Parts(belowRow);
        var joined = columns.Skip(level + 1).SelectMany(one => one.Own).Select(one => one.Place).Order().Zip(parts)
            .Select(one => (one.Second, one.First));
        return Queries.LeftJoin(
            query, below, Expression.Lambda(Chain(columns[level].Own.Concat(joined)), row, belowRow));

        Expression Chain(IEnumerable<(Expression Column, int Place)> all) => Reading.Chain.Of(
            [.. all.OrderBy(one => one.Place).Select(one => one.Column), .. key is null ? (Expression[])[] : [key]]);
    }

    /// <summary>Rows that belong together beside each other, and in the order of their level.</summary>
    private Expression Sorted(Expression query, int key)
    {
        var row = Expression.Parameter(Queries.ItemOf(query), "row");
        var parts = Chain.Parts(row).ToList();
        if (key >= 0 && IsJoined) orders.Insert(0, (key, false));
        return SortInputs.Sort(
            query,
            [.. orders.Select(one => new SortKey(Expression.Lambda(parts[one.Column], row), one.IsDescending))],
            isReversed: false);
    }

    private void KeepOrder(int level, List<SortKey> order, bool isReversed) =>
        orders.AddRange(order.Select(key => (
            columns[level].Add(Queries.Over(key.Value, columns[level].Row)), key.IsDescending != isReversed)));

    private Statement Count(Expression query, ParentRows? parents)
    {
        if (parents is not null) return Statement.Of(db, parents.Counts(query), slots);
        var row = Expression.Parameter(Queries.ItemOf(query), "row");
        var ones = Queries.Select(query, Expression.Lambda(Expression.Constant(1), row));
        return Statement.Of(db, ones, slots, isCount: true);
    }

    private bool IsPostgres() => db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    private Slot Added(Type type, Expression compared)
    {
        var item = type.IsArray ? type.GetElementType()! : type;
        var slot = new Slot(type, ColumnPath.ConverterOf(db.Model, item, compared));
        slots.Add(slot);
        return slot;
    }
}
