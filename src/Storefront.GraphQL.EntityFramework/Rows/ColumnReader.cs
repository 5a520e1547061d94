using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// Splits an expression over a row into columns, which SQL reads, and the rest, which C# computes from them.
/// </summary>
internal sealed class ColumnReader : ExpressionVisitor
{
    private static readonly MethodInfo Read = typeof(ColumnReader).GetMethod(
        nameof(Value), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly MethodInfo ReadConverted = typeof(ColumnReader).GetMethod(
        nameof(Converted), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly Columns columns;
    private readonly ParameterExpression reader = Expression.Parameter(typeof(DbDataReader), "row");

    private ColumnReader(Columns columns) => this.columns = columns;

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
            ColumnPath.Column column when node is MemberExpression => ReadColumn(node, column.Property),
            ColumnPath.Complex complex when node is MemberExpression => Build(node, complex.Type),
            ColumnPath.Row or ColumnPath.Rows
                when node is not ParameterExpression { Name: "row" } || node == columns.Row =>
                throw new Types.SchemaException($"{node} is a whole row; take the members it needs."),
            _ => base.Visit(node),
        };

    private Expression ReadColumn(Expression node, IProperty property)
    {
        var place = Expression.Constant(columns.Add(node));
        var converter = property.GetTypeMapping().Converter;
        return converter is null
            ? Expression.Call(Read.MakeGenericMethod(node.Type), reader, place)
            : Expression.Call(
                ReadConverted.MakeGenericMethod(node.Type, Core(converter.ProviderClrType)),
                reader,
                place,
                Expression.Constant(converter.ConvertFromProvider));
    }

    /// <summary>An object of columns, by its constructor; null when its first required column is.</summary>
    private ConditionalExpression Build(Expression node, IComplexType type)
    {
        var constructor = type.ClrType.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var parts = constructor.GetParameters()
            .Select(parameter => ReadColumn(
                Expression.Property(node, parameter.Name!), PropertyOf(type, parameter.Name!)))
            .ToArray();
        var required = type.GetProperties().First(property => !property.IsNullable);
        var isNull = Expression.Call(
            reader,
            nameof(DbDataReader.IsDBNull),
            null,
            Expression.Constant(columns.Add(Expression.Property(node, required.PropertyInfo!))));
        return Expression.Condition(
            isNull, Expression.Default(node.Type), Expression.Convert(Expression.New(constructor, parts), node.Type));
    }

    private static IProperty PropertyOf(IComplexType type, string parameter) => type.GetProperties()
        .Single(property => string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase));

    private static T? Value<T>(DbDataReader row, int column)
    {
        if (row.IsDBNull(column)) return default;
        return Nullable.GetUnderlyingType(typeof(T)) is null
            ? row.GetFieldValue<T>(column)
            : (T)row.GetValue(column);
    }

    private static T? Converted<T, TStored>(DbDataReader row, int column, Func<object?, object?> read) =>
        row.IsDBNull(column) ? default : (T?)read(row.GetFieldValue<TStored>(column));

    private static Type Core(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
