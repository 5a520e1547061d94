using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// Splits an expression over a row into columns, which SQL reads, and the rest, which C# computes from them.
/// </summary>
internal sealed class ColumnReader(Columns columns) : ExpressionVisitor
{
    private readonly ParameterExpression reader = Expression.Parameter(typeof(DbDataReader), "row");

    /// <summary>Adds the columns the expression needs and gives the function that computes it from a row.</summary>
    public static Func<DbDataReader, object?> Compile(Columns columns, Expression expression)
    {
        var visitor = new ColumnReader(columns);
        var body = Expression.Convert(visitor.Visit(expression)!, typeof(object));
        return Expression.Lambda<Func<DbDataReader, object?>>(body, visitor.reader).Compile();
    }

    public override Expression? Visit(Expression? node) => node is null
        ? null
        : ColumnPath.Of(columns.Model, node) switch
        {
            IProperty column when node is MemberExpression => ReadColumn(node, column),
            IComplexType complex when node is MemberExpression => Build(node, complex),
            IEntityType or INavigation
                when node is not ParameterExpression { Name: "row" } || node == columns.Row =>
                throw new SchemaException($"{node} is a whole row; take the members it needs."),
            _ => base.Visit(node),
        };

    private MethodCallExpression ReadColumn(Expression node, IProperty property)
    {
        var place = Expression.Constant(columns.Add(node));
        return property.GetTypeMapping().Converter is not { } converter
            ? Expression.Call(typeof(ColumnReader), nameof(Value), [node.Type], reader, place)
            : Expression.Call(
                typeof(ColumnReader),
                nameof(Converted),
                [node.Type, converter.ProviderClrType.Core],
                reader,
                place,
                Expression.Constant(converter.ConvertFromProvider));
    }

    /// <summary>An object of columns, by its constructor; null when its first required column is.</summary>
    private ConditionalExpression Build(Expression node, IComplexType complex)
    {
        var constructor = complex.ClrType.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var parts = Array.ConvertAll(constructor.GetParameters(), parameter => complex.GetProperties()
            .Single(one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)));
        var required = Expression.Property(node, ColumnPath.PresenceOf(columns.Model, node)!);
        return Expression.Condition(
            Expression.Call(
                reader, nameof(DbDataReader.IsDBNull), null, Expression.Constant(columns.Add(required))),
            Expression.Default(node.Type),
            Expression.Convert(
                Expression.New(
                    constructor,
                    parts.Select(part => ReadColumn(Expression.Property(node, part.PropertyInfo!), part))),
                node.Type));
    }

    private static T? Value<T>(DbDataReader row, int column)
    {
        if (row.IsDBNull(column)) return default;
        return typeof(T).Core == typeof(T) ? row.GetFieldValue<T>(column) : (T)row.GetValue(column);
    }

    private static T? Converted<T, TStored>(DbDataReader row, int column, Func<object?, object?> read) =>
        row.IsDBNull(column) ? default : (T?)read(row.GetFieldValue<TStored>(column));
}
