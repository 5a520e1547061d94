using System.Linq.Expressions;
using System.Text;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>
/// A <c>where</c> in two readings that meet the values in the same order: its shape with the values aside, which names
/// a statement, and its condition with slots for them, which makes one.
/// </summary>
/// <param name="slot">Makes the place for the next value, which is compared with the expression.</param>
internal sealed class Filter(FilterInputs inputs, Func<Type, Expression, Slot> slot)
{
    private const int MostItems = 100;

    /// <summary>Adds the shape to <paramref name="shape"/> and the values to <paramref name="values"/>.</summary>
    public static void Read(InputObject filter, StringBuilder shape, List<object?> values)
    {
        shape.Append('{');
        for (var index = 0; index < filter.Type.Fields.Count; index++)
        {
            if (!filter.IsGiven(index)) continue;
            shape.Append(index);
            switch (filter[index])
            {
                case null: shape.Append("null"); break;
                case bool flag: shape.Append(flag); break;
                case InputObject inner: Read(inner, shape, values); break;
                case object?[] filters when filter.Type.Fields[index].Type.Named is InputObjectType:
                    foreach (var inner in filters) Read((InputObject)inner!, shape, values);
                    break;
                case object?[] { Length: > MostItems }:
                    throw new GraphQLException(
                        $"\"in\" takes at most {MostItems} values.", ErrorCodes.InvalidArgument);
                case var value: values.Add(value); break;
            }
            shape.Append(',');
        }
        shape.Append('}');
    }

    /// <summary>Whether parts of texts are looked for, which no index gives in order.</summary>
    public static bool IsSearch(InputObject filter)
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

    /// <summary>The condition on a row.</summary>
    public Expression Condition(InputObject filter, Expression row) =>
        All(filter, (index, given) => (index, given) switch
        {
            (_, null) => null,
            (0, object?[] all) => Together(all, row, Expression.AndAlso),
            (1, object?[] any) => Together(any, row, Expression.OrElse),
            _ => Member(inputs.Member(filter.Type, index), (InputObject)given, row),
        });

    private static Expression All(InputObject input, Func<int, object?, Expression?> condition)
    {
        Expression? all = null;
        for (var index = 0; index < input.Type.Fields.Count; index++)
        {
            if (!input.IsGiven(index) || condition(index, input[index]) is not { } next) continue;
            all = all is null ? next : Expression.AndAlso(all, next);
        }
        return all ?? Expression.Constant(true);
    }

    private Expression? Together(
        object?[] filters, Expression row, Func<Expression, Expression, Expression> join) => filters.Length == 0
        ? null
        : filters.Select(filter => Condition((InputObject)filter!, row)).Aggregate(join);

    private Expression Member(FilterMember member, InputObject given, Expression row)
    {
        var value = Queries.Over(member.Value, row);
        return given.Type.Fields[0].Name switch
        {
            "and" => Condition(given, value),
            "some" => Items(member, given, value),
            _ => Comparisons(member, given, value, Queries.Over(member.Searched, row)),
        };
    }

    private Expression Items(FilterMember member, InputObject given, Expression list) => All(given, (index, asked) =>
    {
        if (asked is null) return null;
        var operation = given.Type.Fields[index].Name;
        var item = Expression.Parameter(ClrTypes.ItemType(list.Type)!, "item");
        Expression[] arguments = asked is InputObject one ? [list, Expression.Lambda(OfItem(one), item)] : [list];
        var found = Expression.Call(
            typeof(Enumerable),
            operation == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any),
            [item.Type],
            arguments);
        if (operation == "some" || asked is true) return found;

        // What is not there has no items, but a list kept in a column is then null and not empty.
        Expression condition = operation == "all" ? found : Expression.Not(found);
        return list.Type.IsArray ? Expression.OrElse(IsNull(list), condition) : condition;

        Expression OfItem(InputObject one) => one.Type.Fields[0].Name == "and"
            ? Condition(one, item)
            : Comparisons(member, one, item, item);
    });

    private Expression Comparisons(FilterMember member, InputObject given, Expression value, Expression searched) =>
        All(given, (index, operand) => (given.Type.Fields[index].Name, operand) switch
        {
            // An unknown value compares with nothing, and a member that is always known is never null.
            ("eq", null) => IsNull(value),
            ("neq", null) => Expression.Not(IsNull(value)),
            (_, null) => Expression.Constant(false),
            (var operation, bool flag) => Compared(operation, value, Expression.Constant(flag, value.Type)),
            ("in", _) => Queries.Contains(
                slot(value.Type.Core.MakeArrayType(), value).Expression, Lifted(value, value.Type.Core)),
            ("contains", _) => Like(searched, member.Pattern),
            // A pattern for anywhere begins with a percent sign; without it, it is one for the beginning.
            ("startsWith", _) => Like(searched, text => member.Pattern(text)[1..]),
            var (operation, _) =>
                Compared(operation, value, Lifted(slot(value.Type.Core, value).Expression, value.Type)),
        });

    private Expression Like(Expression searched, Func<string, string> pattern)
    {
        var sought = slot(typeof(string), searched);
        sought.Pattern = pattern;
        return LikePattern.Matches(searched, sought.Expression);
    }

    // In SQL an unknown value does not even differ from another; a client who asks for "not pop" wants it.
    private static BinaryExpression Compared(string operation, Expression value, Expression operand) => operation switch
    {
        "eq" => Expression.Equal(value, operand),
        "neq" when value.Type.CanBeNull => Expression.OrElse(Expression.NotEqual(value, operand), IsNull(value)),
        "neq" => Expression.NotEqual(value, operand),
        "gt" => Expression.GreaterThan(value, operand),
        "gte" => Expression.GreaterThanOrEqual(value, operand),
        "lt" => Expression.LessThan(value, operand),
        "lte" => Expression.LessThanOrEqual(value, operand),
        _ => throw new InvalidOperationException($"No filter compares by \"{operation}\"."),
    };

    private static Expression IsNull(Expression value) => value.Type.CanBeNull
        ? Expression.Equal(value, Expression.Constant(null, value.Type))
        : Expression.Constant(false);

    private static Expression Lifted(Expression operand, Type type) =>
        operand.Type == type ? operand : Expression.Convert(operand, type);
}
