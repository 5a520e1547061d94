using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>Finds rows by the key their node resolver takes.</summary>
internal sealed class EntityKeys : KeySource
{
    private readonly PropertyInfo key;
    private readonly string name;

    public EntityKeys(EntityFrameworkFields owner, MethodInfo method, ObjectType type)
    {
        (Owner, Method, name) = (owner, method, Rehearsal.NameOf(method));
        key = type.ClrType!.GetProperty("Id") ?? throw new SchemaException($"{type} is a node and has no Id.");
        if (method.ReturnType != typeof(IQueryable<>).MakeGenericType(type.ClrType))
            throw new SchemaException($"{name} must return an IQueryable<{type.ClrType.Name}>.");
        OfRequest = Array.FindAll(method.GetParameters(), one => GivenValues.AreOfRequest(one.ParameterType));
        Parameter = method.GetParameters().Except(OfRequest)
            .Where(one => !one.ParameterType.IsAssignableTo(typeof(DbContext))).ToArray() is [var sole]
            && sole.ParameterType == key.PropertyType
            ? sole
            : throw new SchemaException(
                $"{name} must take the Id of a {type}; beside it only the database and "
                + "values of the request.");
    }

    public EntityFrameworkFields Owner { get; }
    public MethodInfo Method { get; }

    /// <summary>The parameter that takes the key.</summary>
    public ParameterInfo Parameter { get; }

    /// <summary>The parameters that take values of the request.</summary>
    public ParameterInfo[] OfRequest { get; }

    /// <inheritdoc/>
    public override object KeyOf(object instance) => key.GetValue(instance)!;

    /// <inheritdoc/>
    public override object? ParseKey(string text)
    {
        if (key.PropertyType == typeof(long)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        return key.PropertyType == typeof(Guid) && Guid.TryParseExact(text, "N", out var guid) ? guid : null;
    }

    /// <summary>Tries the method's query.</summary>
    /// <exception cref="SchemaException">No request could be answered with it.</exception>
    public void Rehearse(DbContext db) => Lift(
        Rehearsal.Of(Method, db, [Parameter, .. OfRequest]), new Slot(key.PropertyType.MakeArrayType(), null));

    /// <summary>The slot of the key.</summary>
    public Slot SlotIn(SeenQuery seen) => seen.Slots.Single(one => one.Name == Parameter.Name).Slot;

    /// <summary>The query for many keys, and the row's member that holds the key.</summary>
    public (Expression Query, LambdaExpression Key) Lift(SeenQuery seen, Slot keys)
    {
        var one = SlotIn(seen).Expression;
        return KeyMatch.Lift(seen.Query, node => node == one, keys.Expression)
            ?? throw new SchemaException($"{name} must compare one member with its key, once.");
    }

    /// <inheritdoc/>
    public override LevelFetch Compile(SelectionPlan selection) => new KeyedRowsFetch(this, selection);
}
