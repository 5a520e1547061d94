using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// SQL's window functions that LINQ has no words for. A context that lists are read with adds them to its model.
/// </summary>
public static class WindowFunctions
{
    private static readonly MethodInfo CountMethod = typeof(WindowFunctions).GetMethod(nameof(CountOfAll))!;

    /// <summary>
    /// The number of rows that fulfil the query's conditions, whatever its limit; only inside a query.
    /// </summary>
    public static long CountOfAll() =>
        throw new InvalidOperationException("CountOfAll stands for SQL and cannot be called.");

    /// <summary>Adds the functions to a model.</summary>
    public static void AddTo(ModelBuilder model) => model.HasDbFunction(CountMethod).HasTranslation(_ =>
        new SqlFunctionExpression(
            "COUNT",
            [new SqlFragmentExpression("*) OVER (")],
            nullable: false,
            argumentsPropagateNullability: [false],
            typeof(long),
            typeMapping: null));

    internal static Expression Count { get; } = Expression.Call(CountMethod);
}
