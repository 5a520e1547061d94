using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Sorting;

/// <summary>One key of an order.</summary>
/// <param name="Value">The row's member, as a lambda over the row.</param>
internal sealed record SortKey(LambdaExpression Value, bool IsDescending)
{
    /// <summary>The key, which is sure to be there in every row.</summary>
    /// <param name="place">Where in the C# code it is asked for: how the message begins.</param>
    /// <exception cref="SchemaException">It may be null, or its order is not the same in C# and SQL.</exception>
    /// <remarks>PostgreSQL sorts nulls last and SQL Server first, and nothing in SQL comes after a null.</remarks>
    public SortKey NeverNull(IModel model, string place = "") => IsNeverNull(model) ? this : throw new SchemaException(
        $"{place}{Value.Parameters[0].Type.Name} rows cannot be sorted by {Value.Body}, which may be null or is an "
        + "enum: sort by a value that stands in for it, with ?? or in a column of its own.");

    private bool IsNeverNull(IModel model) => ColumnPath.Of(model, Value.Body) switch
    {
        _ when Value.ReturnType.Core.IsEnum => false,
        IProperty => ColumnPath.IsRequired(model, Value.Body),
        _ when Value.Body is BinaryExpression { NodeType: ExpressionType.Coalesce, Right: ConstantExpression } => true,
        _ => !Value.ReturnType.CanBeNull,
    };
}

/// <summary>The input types of <c>order</c>.</summary>
internal sealed class SortInputs(TypeRegistry types, IReadOnlyDictionary<Type, Type> declarations)
{
    private const int MostKeys = 5;

    private readonly Dictionary<InputObjectType, LambdaExpression[]> members = [];

    /// <summary>The argument of a list of rows.</summary>
    public InputValueDefinition Argument(Type row) => new("order", new ListType(new NonNullType(Of(row))))
    {
        Description = "Sorts by the first item, equal ones by the next, and so on.",
    };

    private InputObjectType Of(Type row)
    {
        var name = $"{Naming.Type(row)}SortInput";
        if (types.Find<InputObjectType>(name) is { } known) return known;
        var input = types.Add(new InputObjectType(name)
        {
            Description = $"How to sort {Naming.Type(row)} objects: one field, ascending or descending.",
        });
        var properties = declarations[row].GetProperties(BindingFlags.Public | BindingFlags.Static);
        foreach (var property in properties)
        {
            input.Fields.Add(new InputValueDefinition(Naming.Member(property), types.Input(typeof(SortDirection)))
            {
                Description = TypeRegistry.Description(property),
            });
        }
        members[input] = [.. properties.Select(property => (LambdaExpression)property.GetValue(null)!)];
        return input;
    }

    /// <exception cref="SchemaException">A member that may be sorted by may be null.</exception>
    public void Check(IModel model)
    {
        foreach (var value in members.Values.SelectMany(all => all)) new SortKey(value, false).NeverNull(model);
    }

    /// <summary>The keys of an <c>order</c>, outermost first.</summary>
    public List<SortKey> Keys(object?[] order)
    {
        var keys = new List<SortKey>();
        foreach (var given in order.Cast<InputObject>())
        {
            var named = members[given.Type].Index().Where(one => given[one.Index] is not null).ToList();
            if (named.Count > 1)
                throw new GraphQLException(
                    "An item of \"order\" sorts by one field: write [{a: ASC}, {b: DESC}], so that their order is "
                    + "plain.",
                    ErrorCodes.InvalidArgument);
            keys.AddRange(named.Select(one => new SortKey(one.Item, given[one.Index] is SortDirection.Desc)));
        }
        return keys.Count <= MostKeys
            ? keys
            : throw new GraphQLException($"\"order\" takes at most {MostKeys} fields.", ErrorCodes.InvalidArgument);
    }

    /// <summary>Takes the order off a query that has one: its keys, and the query without them.</summary>
    public static (Expression Query, List<SortKey> Keys) Of(Expression query)
    {
        var keys = new List<SortKey>();
        while (query is MethodCallExpression { Method.Name: var name } call
            && call.Method.DeclaringType == typeof(Queryable)
            && (name.StartsWith("OrderBy", StringComparison.Ordinal)
                || name.StartsWith("ThenBy", StringComparison.Ordinal)))
        {
            var key = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
            keys.Insert(0, new SortKey(key, name.EndsWith("Descending", StringComparison.Ordinal)));
            query = call.Arguments[0];
        }
        return (query, keys);
    }

    /// <summary>The query in the order of the keys.</summary>
    public static Expression Sort(Expression query, IReadOnlyList<SortKey> keys, bool isReversed)
    {
        for (var index = 0; index < keys.Count; index++)
        {
            var (value, isDescending) = keys[index];
            query = Queries.OrderBy(query, value, isDescending != isReversed, isFirst: index == 0);
        }
        return query;
    }
}
