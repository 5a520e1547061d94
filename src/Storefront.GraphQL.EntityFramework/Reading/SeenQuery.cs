using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a method that returns a queryable says, seen through: the method is called once with stand-ins for its parent
/// and its arguments, and where the stand-ins turn up in the query, their real sources are put.
/// </summary>
internal sealed class SeenQuery
{
    // Asked with each request, and never another answer.
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]?> Inputs = [];

    private SeenQuery(Expression query, ParameterExpression? parent, IReadOnlyList<SlotSource> slots)
    {
        Query = query;
        Parent = parent;
        Slots = slots;
    }

    public Expression Query { get; }

    /// <summary>Stands for the parent in the query; null for a query without one.</summary>
    public ParameterExpression? Parent { get; }

    /// <summary>The places for arguments.</summary>
    public IReadOnlyList<SlotSource> Slots { get; }

    /// <summary>The place for a parameter that is one value.</summary>
    public Slot SlotOf(ParameterInfo parameter) => Slots.Single(one => one.Parameter == parameter).Slot;

    /// <summary>Calls the method and sees through its query.</summary>
    /// <param name="arguments">
    /// Bound arguments and values of the request by parameter; what is null, an enum or a boolean decides the query's
    /// shape.
    /// </param>
    /// <param name="areHigh">Whether great values stand in, not small ones: no query may tell them apart.</param>
    public static SeenQuery Of(
        MethodInfo method,
        DbContext db,
        IReadOnlyDictionary<ParameterInfo, object?> arguments,
        bool areHigh = false)
    {
        var stand = new StandIns(method, db, areHigh);
        var given = method.GetParameters().Select(parameter => stand.For(parameter, arguments)).ToArray();
        var returned = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, given, null);
        if (returned is not IQueryable { Provider: IAsyncQueryProvider } queryable)
        {
            throw new SchemaException(
                $"{Rehearsal.NameOf(method)} must return the database's query, not what it found.");
        }
        var query = stand.Visit(queryable.Expression)!;
        stand.CheckAllSeen();
        return new SeenQuery(query, stand.Parent, stand.Slots);
    }

    /// <summary>
    /// The properties of an input object in the order their slots have; null when the type is none.
    /// </summary>
    public static PropertyInfo[]? PropertiesOf(Type type) => Inputs.GetOrAdd(type, static type =>
    {
        if (!type.IsDefined(typeof(OneOfAttribute)) && !type.IsDefined(typeof(InputObjectTypeAttribute))) return null;
        var properties = type.GetProperties();
        return
        [
            .. type.GetConstructors().MaxBy(one => one.GetParameters().Length)!.GetParameters().Select(parameter =>
                properties.Single(property =>
                    string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))),
        ];
    });
}

/// <summary>
/// Where a slot's value comes from: a parameter of the method, or a property of the object given for it.
/// </summary>
internal sealed record SlotSource(Slot Slot, ParameterInfo Parameter, PropertyInfo? Property);
