using System.Linq.Expressions;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// A row of any number of columns as nested pairs: the one shape that EF Core projects column by column without making
/// anything of its own of it.
/// </summary>
internal sealed class Chain<THead, TTail>(THead head, TTail tail)
{
    public THead Head { get; } = head;
    public TTail Tail { get; } = tail;
}

internal static class Chain
{
    /// <summary>The columns as one expression, first to last.</summary>
    public static Expression Of(IReadOnlyList<Expression> columns)
    {
        var last = Expression.Constant(0);
        return columns.Count < 2
            ? Pair(columns.FirstOrDefault(last), last)
            : columns.Reverse().Aggregate((chain, column) => Pair(column, chain));
    }

    /// <summary>The columns of a chain; one of a single column has another behind it that says nothing.</summary>
    public static IEnumerable<Expression> Parts(Expression chain)
    {
        while (chain.Type.IsMadeOf(typeof(Chain<,>)))
        {
            yield return Expression.Property(chain, nameof(Chain<,>.Head));
            chain = Expression.Property(chain, nameof(Chain<,>.Tail));
        }
        yield return chain;
    }

    private static NewExpression Pair(Expression head, Expression tail)
    {
        var type = typeof(Chain<,>).MakeGenericType(head.Type, tail.Type);
        return Expression.New(
            type.GetConstructors()[0], [head, tail], [type.GetProperty("Head")!, type.GetProperty("Tail")!]);
    }
}
