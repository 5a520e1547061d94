using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// Calls a method with each kind of arguments when the schema is built, so that what no request could be answered with
/// stops the start.
/// </summary>
internal static class Rehearsal
{
    /// <summary>The query as it is with everything given.</summary>
    /// <param name="parameters">The method's own arguments and the values of the request.</param>
    /// <exception cref="SchemaException">The query cannot be seen through.</exception>
    public static SeenQuery Of(MethodInfo method, DbContext db, IEnumerable<ParameterInfo> parameters)
    {
        var row = method.ReturnType.GenericTypeArguments[0];
        if (db.Model.FindEntityType(row) is null) throw NoEntity(method, row);
        var choices = parameters.ToDictionary(parameter => parameter, Choices);
        var usual = choices.ToDictionary(one => one.Key, one => one.Value[0]);
        var stand = new StandIns(method, db, areHigh: false);
        var called = SeenQuery.Call(method, parameter => stand.For(parameter, usual));
        var query = stand.See(called);
        var empty = SeenQuery.Call(
            method, parameter => usual.TryGetValue(parameter, out var value) ? value : stand.For(parameter, usual));
        if (called.ToString() != empty.ToString()
            || query.Query.ToString() != SeenQuery.Of(method, db, usual, areHigh: true).Query.ToString())
            throw new SchemaException(
                $"{NameOf(method)}: its query is another one where its arguments are greater, longer or empty. Write "
                + "the condition inside the query's own expressions.");
        foreach (var (parameter, values) in choices)
        {
            foreach (var value in values.Skip(1))
                SeenQuery.Of(method, db, new Dictionary<ParameterInfo, object?>(usual) { [parameter] = value });
        }
        CheckNothingIsCutOff(method, query.Query);
        return query;
    }

    public static SchemaException NoEntity(MethodInfo method, Type row) => new(
        $"{NameOf(method)} returns a queryable of {row.Name}, which is no entity. Return entities, and declare what is "
        + "made of their columns as expressions.");

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <remarks>A limit would be one for all parents together, and lose its order where rows are joined.</remarks>
    private static void CheckNothingIsCutOff(MethodInfo method, Expression query)
    {
        for (; query is MethodCallExpression { Method: var called, Arguments: [var source, ..] }; query = source)
        {
            if (called.DeclaringType == typeof(Queryable)
                && called.Name is nameof(Queryable.Take) or nameof(Queryable.Skip))
            {
                throw new SchemaException(
                    $"{NameOf(method)}: its query ends in {called.Name}. Leave that to [UsePaging], with its "
                    + "DefaultPageSize, or to [UseFirstOrDefault].");
            }
        }
    }

    /// <summary>Values of each kind that makes another query, all given first.</summary>
    private static List<object?> Choices(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.Core;
        var choices = GivenValues.MembersOf(type) is { } members ? Objects(type, members) : Values(type);
        var isNullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return isNullable ? [.. choices, null] : [.. choices];
    }

    private static IEnumerable<object> Values(Type type)
    {
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        return type == typeof(bool) ? [false, true] : [Anything(type)];
    }

    private static IEnumerable<object> Objects(Type type, GivenMember[] members)
    {
        if (members.Length == 0)
            throw new SchemaException(
                $"A query can be seen through only with inputs whose members can be set: make {type.Name} a record "
                + "with parameters.");
        var nullability = new NullabilityInfoContext();
        if (GivenValues.AreOfRequest(type)) return [With(_ => false), With(_ => true)];
        if (type.IsDefined(typeof(OneOfAttribute))) return members.Select(given => With(member => member == given));
        return
        [
            With(_ => true),
            With(member => nullability.Create(member.Property).ReadState != NullabilityState.Nullable),
        ];

        object With(Func<GivenMember, bool> isGiven)
        {
            var made = type.GetConstructor([])?.Invoke([]) ?? RuntimeHelpers.GetUninitializedObject(type);
            foreach (var member in members.Where(one => one.Property.CanWrite && isGiven(one)))
                member.Property.SetValue(made, Values(member.Property.PropertyType.Core).First());
            return made;
        }
    }

    private static object Anything(Type type) =>
        type == typeof(string) ? ""
        : ClrTypes.ItemType(type) is { } item ? StandIn.ListOf(type, item, isHigh: false)
        : RuntimeHelpers.GetUninitializedObject(type);
}
