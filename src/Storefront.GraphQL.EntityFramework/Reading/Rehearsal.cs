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
        var query = SeenQuery.Of(method, db, usual);
        if (choices.Count > 0 && Shown(query) != Shown(SeenQuery.Of(method, db, usual, areHigh: true)))
        {
            throw new SchemaException(
                $"{NameOf(method)}: its query is another one where its arguments are greater or longer. Write the "
                + "condition inside the query's own expressions.");
        }
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

    /// <summary>The one member of the parent that the query mentions.</summary>
    /// <exception cref="SchemaException">It mentions more than one.</exception>
    public static LambdaExpression KeyOfParent(MethodInfo method, SeenQuery query)
    {
        var members = new MembersOf(query.Parent!);
        members.Visit(query.Query);
        return members.Found.Count == 1
            ? Expression.Lambda(Expression.MakeMemberAccess(query.Parent, members.Found.Single()), query.Parent!)
            : throw new SchemaException($"{NameOf(method)} must use one member of its parent, its key.");
    }

    private static string Shown(SeenQuery query) => query.Query.ToString();

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <remarks>A limit would be one for all parents together, and lose its order where rows are joined.</remarks>
    private static void CheckNothingIsCutOff(MethodInfo method, Expression? query)
    {
        for (; query is MethodCallExpression { Arguments: [var source, ..] } call; query = source)
        {
            if (call.Method.DeclaringType != typeof(Queryable)
                || call.Method.Name is not (nameof(Queryable.Take) or nameof(Queryable.Skip)))
            {
                continue;
            }
            throw new SchemaException(
                $"{NameOf(method)}: its query ends in {call.Method.Name}. Leave that to [UsePaging], with its "
                + "DefaultPageSize, or to [UseFirstOrDefault].");
        }
    }

    /// <summary>Values of each kind that makes another query, all given first.</summary>
    private static List<object?> Choices(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (RequestValue.Unknown(parameter) is { } unknown) return [unknown];
        List<object?> choices = SeenQuery.PropertiesOf(type) is { } properties
            ? [.. Inputs(type, properties)]
            : [.. Values(Nullable.GetUnderlyingType(type) ?? type)];
        var isNullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return isNullable ? [.. choices, null] : choices;
    }

    private static IEnumerable<object> Values(Type type)
    {
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        return type == typeof(bool) ? [false, true] : [Anything(type)];
    }

    private static IEnumerable<object> Inputs(Type type, PropertyInfo[] properties)
    {
        if (properties.Length == 0)
        {
            throw new SchemaException(
                $"A query can be seen through only with inputs whose constructor takes their members: make {type.Name} "
                + "a record with parameters.");
        }
        var isOneOf = type.IsDefined(typeof(OneOfAttribute));
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var nullability = new NullabilityInfoContext();
        if (isOneOf) return properties.Select(given => With(property => property == given));
        return [With(_ => true), With(property => nullability.Create(property).ReadState != NullabilityState.Nullable)];

        object With(Func<PropertyInfo, bool> isGiven) => constructor.Invoke(
        [
            .. properties.Select(property => isGiven(property)
                ? Values(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).First()
                : null),
        ]);
    }

    private static object Anything(Type type) =>
        type == typeof(string) ? ""
        : ClrTypes.ItemType(type) is { } item ? StandIn.ListOf(type, item, isHigh: false)
        : RuntimeHelpers.GetUninitializedObject(type);

    private sealed class MembersOf(ParameterExpression parent) : ExpressionVisitor
    {
        public HashSet<MemberInfo> Found { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == parent) Found.Add(node.Member);
            return base.VisitMember(node);
        }
    }
}
