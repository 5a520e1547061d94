using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a method that returns a queryable says, seen through: the method is called once with stand-ins for its parent
/// and its arguments, and where the stand-ins turn up in the query, their real sources are put.
/// </summary>
/// <param name="Parent">Stands for the parent in the query; null for a query without one.</param>
/// <param name="ParentMembers">The members of the parent that the query mentions.</param>
/// <param name="Slots">The places for arguments and values of the request.</param>
internal sealed record SeenQuery(
    Expression Query,
    ParameterExpression? Parent,
    IReadOnlyCollection<MemberInfo> ParentMembers,
    IReadOnlyList<SlotSource> Slots)
{
    /// <summary>The place for a parameter that is one value.</summary>
    public Slot SlotOf(ParameterInfo parameter) => Slots.Single(one => one.Name == parameter.Name).Slot;

    /// <summary>Calls the method and sees through its query.</summary>
    /// <param name="given">Bound arguments and values of the request by parameter.</param>
    /// <param name="areHigh">Whether great values stand in, not small ones: no query may tell them apart.</param>
    public static SeenQuery Of(
        MethodInfo method, DbContext db, IReadOnlyDictionary<ParameterInfo, object?> given, bool areHigh = false)
    {
        var stand = new StandIns(method, db, areHigh);
        return stand.See(Call(method, parameter => stand.For(parameter, given)));
    }

    /// <summary>The query that a method returns.</summary>
    public static Expression Call(MethodInfo method, Converter<ParameterInfo, object?> given)
    {
        var arguments = Array.ConvertAll(method.GetParameters(), given);
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)
            is IQueryable { Provider: IAsyncQueryProvider } queryable
            ? queryable.Expression
            : throw new SchemaException(
                $"{Rehearsal.NameOf(method)} must return the database's query, not what it found.");
    }
}

/// <summary>A slot, and the argument, or member of one, that gives its value.</summary>
internal sealed record SlotSource(Slot Slot, string Name)
{
    /// <summary>
    /// The slot after it, for how many items a list has, which EF Core cannot tell on every database; null for no list.
    /// </summary>
    public Slot? Count { get; init; }
}
