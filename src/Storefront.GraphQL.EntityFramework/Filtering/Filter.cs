using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>
/// A <c>where</c> in two readings that meet the values in the same order: its shape with the values aside, which names
/// a statement, and its expression with slots for them, which makes one.
/// </summary>
internal sealed class Filter(FilterInputs inputs)
{
    private const int MostItems = 100;

    /// <summary>Adds the shape to <paramref name="shape"/> and the values to <paramref name="values"/>.</summary>
    public void Read(InputObject filter, StringBuilder shape, List<object?> values)
    {
        shape.Append('{');
        for (var index = 0; index < filter.Type.Fields.Count; index++)
        {
            if (filter[index] is not { } given) continue;
            shape.Append(index).Append(':');
            if (index < 2) ReadAll((object?[])given, shape, values);
            else ReadMember(MemberAt(filter, index), (InputObject)given, shape, values);
        }
        shape.Append('}');
    }

    /// <summary>The condition on a row, or null when the filter asks nothing.</summary>
    /// <param name="slot">Makes the place for the next value.</param>
    public Expression? Build(InputObject filter, Expression row, DbContext db, Func<Type, Slot> slot)
    {
        Expression? all = null;
        for (var index = 0; index < filter.Type.Fields.Count; index++)
        {
            if (filter[index] is not { } given) continue;
            var condition = index switch
            {
                0 => Together((object?[])given, row, db, slot, Expression.AndAlso),
                1 => Together((object?[])given, row, db, slot, Expression.OrElse),
                _ => Member(MemberAt(filter, index), (InputObject)given, row, db, slot),
            };
            all = Both(all, condition, Expression.AndAlso);
        }
        return all;
    }

    /// <summary>Whether parts of texts are looked for, which no index gives in order.</summary>
    public bool IsSearch(InputObject filter)
    {
        for (var index = 0; index < filter.Type.Fields.Count; index++)
        {
            if (filter[index] is null) continue;
            if (filter.Type.Fields[index].Name is "contains" or "startsWith") return true;
            if (filter[index] is InputObject inner && IsSearch(inner)) return true;
            if (filter[index] is object?[] items && items.OfType<InputObject>().Any(IsSearch)) return true;
        }
        return false;
    }

    private FilterMember MemberAt(InputObject filter, int index) =>
        inputs.Member(filter.Type, filter.Type.Fields[index].Name);

    private void ReadAll(object?[] filters, StringBuilder shape, List<object?> values)
    {
        foreach (var filter in filters) Read((InputObject)filter!, shape, values);
    }

    private void ReadMember(FilterMember member, InputObject operations, StringBuilder shape, List<object?> values)
    {
        if (IsNested(operations))
        {
            Read(operations, shape, values);
            return;
        }
        shape.Append('(');
        for (var index = 0; index < operations.Type.Fields.Count; index++)
        {
            if (!operations.IsGiven(index)) continue;
            var name = operations.Type.Fields[index].Name;
            shape.Append(name);
            switch (operations[index])
            {
                case null: shape.Append("=null"); break;
                case bool flag: shape.Append('=').Append(flag); break;
                case InputObject inner: ReadMember(member, inner, shape, values); break;
                case object?[] items:
                    if (items.Length > MostItems)
                    {
                        throw new GraphQLException(
                            $"\"in\" takes at most {MostItems} values.", ErrorCodes.InvalidArgument);
                    }
                    values.Add(items);
                    break;
                case string text when name is "contains" or "startsWith":
                    // A pattern for anywhere begins with a percent sign; without it, it is one for the beginning.
                    var pattern = member.Pattern(Slot.WithoutNul(text));
                    values.Add(name == "contains" ? pattern : pattern[1..]);
                    break;
                case var value: values.Add(value); break;
            }
            shape.Append(',');
        }
        shape.Append(')');
    }

    private Expression? Together(
        object?[] filters, Expression row, DbContext db, Func<Type, Slot> slot,
        Func<Expression, Expression, BinaryExpression> join) => filters
        .Select(filter => Build((InputObject)filter!, row, db, slot) ?? Expression.Constant(true))
        .Aggregate((Expression?)null, (all, condition) => Both(all, condition, join));

    private Expression? Member(
        FilterMember member, InputObject given, Expression row, DbContext db, Func<Type, Slot> slot)
    {
        var value = Queries.Over(member.Value, row);
        if (IsNested(given)) return Build(given, value, db, slot);
        return IsList(given)
            ? Items(member, given, value, db, slot)
            : Comparisons(member, given, value, Queries.Over(member.Searched ?? member.Value, row), slot);
    }

    private Expression? Items(
        FilterMember member, InputObject given, Expression list, DbContext db, Func<Type, Slot> slot)
    {
        var itemType = Types.CodeFirst.ClrTypes.ItemType(list.Type)!;
        Expression? all = null;
        for (var index = 0; index < given.Type.Fields.Count; index++)
        {
            if (given[index] is not { } asked) continue;
            var item = Expression.Parameter(itemType, "item");
            var condition = (given.Type.Fields[index].Name, asked) switch
            {
                ("any", true) => Any(list, itemType),
                ("some", InputObject one) => Any(list, itemType, Lambda(one)),
                ("any", _) => OrMissing(list, Expression.Not(Any(list, itemType))),
                ("none", InputObject one) => OrMissing(list, Expression.Not(Any(list, itemType, Lambda(one)))),
                (_, InputObject one) =>
                    OrMissing(list, Enumerable(nameof(System.Linq.Enumerable.All), list, itemType, Lambda(one))),
                _ => null,
            };
            all = Both(all, condition, Expression.AndAlso);

            LambdaExpression Lambda(InputObject one)
            {
                var asks = IsNested(one) ? Build(one, item, db, slot) : Comparisons(member, one, item, item, slot);
                return Expression.Lambda(asks ?? Expression.Constant(true), item);
            }
        }
        return all;
    }

    private static Expression? Comparisons(
        FilterMember member, InputObject given, Expression value, Expression searched, Func<Type, Slot> slot)
    {
        Expression? all = null;
        for (var index = 0; index < given.Type.Fields.Count; index++)
        {
            if (!given.IsGiven(index)) continue;
            var comparison = Comparison(given.Type.Fields[index].Name, given[index], value, searched, slot);
            all = Both(all, comparison, Expression.AndAlso);
        }
        return all;
    }

    private static Expression Comparison(
        string operation, object? operand, Expression value, Expression searched, Func<Type, Slot> slot)
    {
        var core = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (operand is null)
        {
            // An unknown value compares with nothing, and a member that is always known is never null.
            Expression isNull = CanBeNull(value) ? IsNull(value) : Expression.Constant(false);
            return operation switch
            {
                "eq" => isNull,
                "neq" => Expression.Not(isNull),
                _ => Expression.Constant(false),
            };
        }
        if (operand is bool flag) return Compared(operation, value, Expression.Constant(flag, value.Type));
        return operation switch
        {
            "in" => Queries.Contains(slot(core.MakeArrayType()).Expression, Lifted(value, core)),
            "contains" or "startsWith" => LikePattern.Matches(searched, slot(typeof(string)).Expression),
            _ => Compared(operation, value, Lifted(slot(core).Expression, value.Type)),
        };
    }

    // In SQL an unknown value does not even differ from another; a client who asks for "not pop" wants it.
    private static BinaryExpression Compared(string operation, Expression value, Expression operand)
    {
        var compared = Expression.MakeBinary(Operator(operation), value, operand);
        return operation == "neq" && CanBeNull(value)
            ? Expression.OrElse(compared, IsNull(value))
            : compared;
    }

    private static BinaryExpression IsNull(Expression value) =>
        Expression.Equal(value, Expression.Constant(null, value.Type));

    private static bool CanBeNull(Expression value) =>
        !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;

    private static ExpressionType Operator(string operation) => operation switch
    {
        "eq" => ExpressionType.Equal,
        "neq" => ExpressionType.NotEqual,
        "gt" => ExpressionType.GreaterThan,
        "gte" => ExpressionType.GreaterThanOrEqual,
        "lt" => ExpressionType.LessThan,
        "lte" => ExpressionType.LessThanOrEqual,
        _ => throw new InvalidOperationException($"No filter compares by \"{operation}\"."),
    };

    private static Expression Lifted(Expression operand, Type type) =>
        operand.Type == type ? operand : Expression.Convert(operand, type);

    // What is not there has no items, but a list kept in a column is then null and not empty.
    private static Expression OrMissing(Expression list, Expression condition) =>
        list.Type.IsArray ? Expression.OrElse(IsNull(list), condition) : condition;

    private static Expression? Both(
        Expression? left, Expression? right, Func<Expression, Expression, BinaryExpression> join) =>
        left is null ? right : right is null ? left : join(left, right);

    private static MethodCallExpression Any(Expression list, Type item, params Expression[] rest) =>
        Enumerable(nameof(System.Linq.Enumerable.Any), list, item, rest);

    private static MethodCallExpression Enumerable(
        string method, Expression list, Type item, params Expression[] rest) =>
        Expression.Call(typeof(Enumerable), method, [item], [list, .. rest]);

    /// <summary>Whether the input is a filter of its own, with <c>and</c> and <c>or</c>, and not comparisons.</summary>
    private static bool IsNested(InputObject input) => input.Type.Fields[0].Name == "and";

    private static bool IsList(InputObject input) => input.Type.Fields[0].Name == "some";
}
