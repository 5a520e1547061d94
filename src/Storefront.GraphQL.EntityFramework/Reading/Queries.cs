using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>LINQ's operators on expressions whose types are known only when the schema is built.</summary>
internal static class Queries
{
    public static Expression Where(Expression source, LambdaExpression predicate) =>
        Call(nameof(Queryable.Where), source, predicate, [ItemOf(source)]);

    public static Expression Select(Expression source, LambdaExpression selector) =>
        Call(nameof(Queryable.Select), source, selector, [ItemOf(source), selector.ReturnType]);

    /// <summary>Makes a query of its own of the source, which the database answers before what follows.</summary>
    public static Expression SkipNone(Expression source) => Call(nameof(Queryable.Skip), source, 0);

    /// <remarks>A literal, because PostgreSQL plans a limit it does not know for a tenth of the table.</remarks>
    public static Expression Take(Expression source, int rows) => Call(nameof(Queryable.Take), source, rows);

    public static Expression OrderBy(Expression source, LambdaExpression key, bool isDescending, bool isFirst) => Call(
        (isFirst ? "OrderBy" : "ThenBy") + (isDescending ? "Descending" : ""),
        source,
        key,
        [ItemOf(source), key.ReturnType]);

    /// <summary>All rows that <paramref name="many"/> finds for each row of the source.</summary>
    public static Expression SelectMany(Expression source, LambdaExpression many)
    {
        var item = ItemOf(many.Body);
        return Call(nameof(Queryable.SelectMany), source, AsEnumerable(many.Body, many), [ItemOf(source), item]);
    }

    /// <summary>Each row of the source beside each that <paramref name="many"/> finds for it, or beside none.</summary>
    /// <param name="pair">Makes the result of the two.</param>
    public static Expression LeftJoin(Expression source, LambdaExpression many, LambdaExpression pair)
    {
        var item = ItemOf(many.Body);
        var some = Expression.Call(typeof(Queryable), nameof(Queryable.DefaultIfEmpty), [item], many.Body);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [ItemOf(source), item, pair.ReturnType],
            source,
            Expression.Quote(AsEnumerable(some, many)),
            Expression.Quote(pair));
    }

    public static Expression Contains(Expression list, Expression item) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [item.Type], list, item);

    public static Type ItemOf(Expression source) => source.Type.GetInterfaces().Append(source.Type)
        .First(face => face.IsMadeOf(typeof(IQueryable<>)))
        .GenericTypeArguments[0];

    /// <summary>The body of a lambda over another expression than its parameter.</summary>
    public static Expression Over(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body)!;

    private static LambdaExpression AsEnumerable(Expression rows, LambdaExpression many) => Expression.Lambda(
        typeof(Func<,>).MakeGenericType(many.Parameters[0].Type, typeof(IEnumerable<>).MakeGenericType(ItemOf(rows))),
        rows,
        many.Parameters);

    private static MethodCallExpression Call(string method, Expression source, int count) => Expression.Call(
        typeof(Queryable),
        method,
        [ItemOf(source)],
        source,
        Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(count)));

    private static MethodCallExpression Call(string method, Expression source, LambdaExpression lambda, Type[] types) =>
        Expression.Call(typeof(Queryable), method, types, source, Expression.Quote(lambda));

    internal sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
