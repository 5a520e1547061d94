using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>A field that a method answers with a queryable.</summary>
internal sealed class QueryableSource(
    EntityFrameworkFields owner,
    MethodInfo method,
    IReadOnlyList<(ParameterInfo Parameter, int Argument)> parameters) : LevelSource
{
    /// <summary>The place of a parameter that is no argument of the field but a value of the request.</summary>
    public const int OfRequest = -1;

    private LambdaExpression? needs;

    public EntityFrameworkFields Owner { get; } = owner;
    public MethodInfo Method { get; } = method;

    /// <summary>The C# type of a row.</summary>
    public Type Row { get; } = method.ReturnType.GenericTypeArguments[0];

    /// <summary>
    /// The method's own arguments, and where each stands among the field's; <see cref="OfRequest"/> when nowhere.
    /// </summary>
    public IReadOnlyList<(ParameterInfo Parameter, int Argument)> Parameters { get; } = parameters;

    public UsePagingAttribute? Paging { get; init; }

    /// <summary>Whether the field is one row, not a list.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Where <c>where</c> stands among the arguments; -1 when the field does not filter.</summary>
    public int Where { get; init; } = -1;

    /// <summary>Where <c>order</c> stands among the arguments; -1 when the field does not sort.</summary>
    public int Order { get; init; } = -1;

    public FilterInputs Filters { get; init; } = null!;
    public SortInputs Sorts { get; init; } = null!;

    /// <inheritdoc/>
    public override LambdaExpression? Needs => needs;

    /// <summary>The member of the parent that <see cref="Needs"/> names.</summary>
    public MemberInfo NeedsMember => ((MemberExpression)Needs!.Body).Member;

    /// <summary>Tries the method's query, and sees what it needs of its parent.</summary>
    /// <exception cref="SchemaException">No request could be answered with it.</exception>
    public void Rehearse(DbContext db)
    {
        var query = Rehearsal.Of(Method, db, Parameters.Select(one => one.Parameter));
        var keys = IsSingle ? [] : SortInputs.Of(query.Query).Keys;
        foreach (var key in keys) key.NeverNull(db.Model, $"{Rehearsal.NameOf(Method)}: ");
        if (query.Parent is null) return;
        needs = query.ParentMembers.Count == 1
            ? Expression.Lambda(Expression.MakeMemberAccess(query.Parent, query.ParentMembers.Single()), query.Parent)
            : throw new SchemaException($"{Rehearsal.NameOf(Method)} must use one member of its parent, its key.");
    }

    /// <inheritdoc/>
    public override LevelFetch Compile(FieldPlan field) => new RowsFetch(this, field);
}
