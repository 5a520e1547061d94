using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>What a method answers with a queryable: a field, or a type's nodes by their keys.</summary>
/// <param name="parameters">
/// The method's own arguments, and where each stands among the field's; one of the constants when nowhere.
/// </param>
internal sealed class QueryableSource(
    EntityFrameworkFields owner, MethodInfo method, IReadOnlyList<(ParameterInfo Parameter, int Argument)> parameters)
    : LevelSource
{
    /// <summary>The place of a parameter that is no argument of the field but a value of the request.</summary>
    public const int OfRequest = -1;

    /// <summary>The place of the parameter that takes the key of a node.</summary>
    public const int OfNode = -2;

    private LambdaExpression? needs;

    public EntityFrameworkFields Owner { get; } = owner;
    public MethodInfo Method { get; } = method;
    public IReadOnlyList<(ParameterInfo Parameter, int Argument)> Parameters { get; } = parameters;

    /// <summary>The C# type of a row.</summary>
    public Type Row { get; } = method.ReturnType.GenericTypeArguments[0];

    public UsePagingAttribute? Paging { get; init; }

    /// <summary>Whether the field is the first row of the query, not a list.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The parameter that takes the key of a node; null for a field.</summary>
    public ParameterInfo? Key { get; } = parameters.FirstOrDefault(one => one.Argument == OfNode).Parameter;

    /// <summary>Where <c>where</c> stands among the arguments; -1 when the field does not filter.</summary>
    public int Where { get; init; } = -1;

    /// <summary>Where <c>order</c> stands among the arguments; -1 when the field does not sort.</summary>
    public int Order { get; init; } = -1;

    /// <inheritdoc/>
    public override LambdaExpression? Needs => needs;

    /// <summary>The member of the parent, or of the node, that <see cref="Needs"/> names.</summary>
    public MemberInfo NeedsMember => ((MemberExpression)Needs!.Body).Member;

    /// <summary>Tries the method's query, and sees what it needs of its parent.</summary>
    /// <exception cref="SchemaException">No request could be answered with it.</exception>
    public void Rehearse(DbContext db)
    {
        var query = Rehearsal.Of(Method, db, Parameters.Select(one => one.Parameter));
        var order = IsSingle ? [] : SortInputs.Of(query.Query).Keys;
        foreach (var key in order) key.NeverNull(db.Model, $"{Rehearsal.NameOf(Method)}: ");
        if (Key is not null)
        {
            var node = Expression.Parameter(Row, "node");
            needs = Expression.Lambda(Expression.Property(node, "Id"), node);
            var keys = new Slot(Key.ParameterType.MakeArrayType(), null);
            if (new ParentRows(db, this, query, keys).Lift(query.Query) is null)
                throw new SchemaException($"{Rehearsal.NameOf(Method)} must compare one member with its key, once.");
        }
        else if (query.Parent is { } parent)
        {
            needs = query.ParentMembers.Count == 1
                ? Expression.Lambda(Expression.MakeMemberAccess(parent, query.ParentMembers.Single()), parent)
                : throw new SchemaException($"{Rehearsal.NameOf(Method)} must use one member of its parent, its key.");
        }
    }

    /// <inheritdoc/>
    public override LevelFetch Compile(FieldPlan field) =>
        new RowsFetch(this, field.Coordinate, RowSelection.Below(field));
}
