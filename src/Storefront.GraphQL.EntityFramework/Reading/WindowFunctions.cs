using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// SQL's window functions that LINQ has no words for. A context that lists are read with adds them to its model, and
/// then a search is counted by the statement that finds its page; without them, by another one.
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

    internal static bool AreIn(IModel model) => model.FindDbFunction(CountMethod) is not null;

    internal static Expression Count { get; } = Expression.Call(CountMethod);
}
