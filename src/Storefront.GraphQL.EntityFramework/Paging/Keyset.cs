using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>
/// A total order of the rows and where in it a page begins. The condition is in the form that an index can be entered
/// with, <c>a &gt;= x AND (a &gt; x OR b &gt; y)</c>; keys are never null.
/// </summary>
internal static class Keyset
{
    private static readonly MethodInfo CompareTexts = typeof(string).GetMethod(
        nameof(string.CompareTo), [typeof(string)])!;

    /// <summary>The keys with the primary key after them, which makes the order total.</summary>
    public static List<SortKey> Total(List<SortKey> keys, IEntityType row)
    {
        List<SortKey> total = [.. keys.Select(key => key.NeverNull(row.Model))];
        var isDescending = total.Count > 0 && total[^1].IsDescending;
        foreach (var property in row.FindPrimaryKey()!.Properties)
        {
            var parameter = Expression.Parameter(row.ClrType, "row");
            var value = Expression.Property(parameter, property.PropertyInfo!);
            total.Add(new SortKey(Expression.Lambda(value, parameter), isDescending));
        }
        return total;
    }

    /// <summary>The rows strictly after those values in the order, or before them when reversed.</summary>
    /// <param name="slot">Makes the place for the value of a key, which is compared with the expression.</param>
    public static LambdaExpression After(
        IReadOnlyList<SortKey> keys, ParameterExpression row, bool isReversed, Func<Type, Expression, Slot> slot)
    {
        var places = keys
            .Select(key => Queries.Over(key.Value, row))
            .Select(value => (Value: value, Limit: slot(value.Type, value).Expression))
            .ToList();
        Expression? tail = null;
        for (var index = keys.Count - 1; index >= 0; index--)
        {
            var (value, limit) = places[index];
            var isDown = keys[index].IsDescending != isReversed;
            var past = Compare(value, limit, isDown, orEqual: false);
            tail = tail is null
                ? past
                : Expression.AndAlso(Compare(value, limit, isDown, orEqual: true), Expression.OrElse(past, tail));
        }
        return Expression.Lambda(tail!, row);
    }

    /// <summary>A name for the order, which its cursors carry.</summary>
    private static string Name(IReadOnlyList<SortKey> keys) => string.Join(',', keys.Select(key =>
    {
        var row = Expression.Parameter(key.Value.Parameters[0].Type, "row");
        return $"{Queries.Over(key.Value, row)}{(key.IsDescending ? "-" : "+")}";
    }));

    /// <summary>The cursors of a list in an order; their columns are added.</summary>
    /// <param name="list">The method that declares the list.</param>
    public static Cursor Cursor(MethodInfo list, IReadOnlyList<SortKey> keys, Columns columns) => new(
        $"{list.DeclaringType!.Name}.{list.Name} {Name(keys)}",
        [.. keys.Select(key => columns.Add(Queries.Over(key.Value, columns.Row)))],
        [.. keys.Select(key => StoredAs(columns.Model, key.Value.Body))]);

    private static Type StoredAs(IModel model, Expression key) =>
        ColumnPath.ConverterOf(model, key.Type.Core, key)?.ProviderClrType ?? key.Type.Core;

    private static Expression Compare(Expression value, Expression limit, bool isDown, bool orEqual)
    {
        if (value.Type == typeof(string))
        {
            // C# has no operators for the order of texts; EF Core translates this to the database's.
            value = Expression.Call(value, CompareTexts, limit);
            limit = Expression.Constant(0);
        }
        return (isDown, orEqual) switch
        {
            (false, false) => Expression.GreaterThan(value, limit),
            (false, true) => Expression.GreaterThanOrEqual(value, limit),
            (true, false) => Expression.LessThan(value, limit),
            (true, true) => Expression.LessThanOrEqual(value, limit),
        };
    }
}
