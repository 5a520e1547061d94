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

    public EntityKeys(EntityFrameworkFields owner, MethodInfo method, ObjectType type)
    {
        var name = Rehearsal.NameOf(method);
        key = type.ClrType!.GetProperty("Id") ?? throw new SchemaException($"{type} is a node and has no Id.");
        if (KeyType != typeof(long) && KeyType != typeof(Guid))
            throw new SchemaException($"{type} is a node: its Id must be a long or a Guid.");
        if (method.ReturnType != typeof(IQueryable<>).MakeGenericType(type.ClrType))
            throw new SchemaException($"{name} must return an IQueryable<{type.ClrType.Name}>.");
        var parameters = method.GetParameters()
            .Where(one => !one.ParameterType.IsAssignableTo(typeof(DbContext)))
            .Select(one => (Parameter: one, Argument: GivenValues.AreOfRequest(one.ParameterType)
                ? QueryableSource.OfRequest
                : QueryableSource.OfNode))
            .ToArray();
        var taken = Array.FindAll(parameters, one => one.Argument == QueryableSource.OfNode);
        if (taken.Length != 1 || taken[0].Parameter.ParameterType != key.PropertyType)
            throw new SchemaException(
                $"{name} must take the Id of a {type}; beside it only the database and values of the request.");
        Rows = new QueryableSource(owner, method, parameters);
    }

    /// <summary>What reads the nodes.</summary>
    public QueryableSource Rows { get; }

    /// <inheritdoc/>
    public override object KeyOf(object instance) => key.GetValue(instance)!;

    /// <inheritdoc/>
    public override Type KeyType => key.PropertyType;

    /// <inheritdoc/>
    public override LevelFetch Compile(SelectionPlan selection) => new RowsFetch(Rows, selection.Type.Name, selection);
}
