using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>A field that a method answers with a queryable.</summary>
internal sealed class QueryableSource(
    EntityFrameworkFields owner,
    MethodInfo method,
    Type? parent,
    IReadOnlyList<(ParameterInfo Parameter, int Argument)> parameters) : LevelSource
{
    /// <summary>The place of a parameter that is no argument of the field but a value of the request.</summary>
    public const int OfRequest = -1;

    private readonly Lazy<LambdaExpression?> needs = new(() => parent is null ? null : NeedsOf(owner, method, parent));

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

    public Filter Filter { get; init; } = null!;
    public SortInputs Sorts { get; init; } = null!;

    /// <inheritdoc/>
    public override LambdaExpression? Needs => needs.Value;

    /// <summary>The member of the parent that <see cref="Needs"/> names.</summary>
    public MemberInfo NeedsMember => ((MemberExpression)Needs!.Body).Member;

    /// <inheritdoc/>
    public override LevelFetch Compile(FieldPlan field) => new RowsFetch(this, field);

    /// <summary>The one member of the parent that the query mentions.</summary>
    private static LambdaExpression NeedsOf(EntityFrameworkFields owner, MethodInfo method, Type parent)
    {
        using var db = owner.Context();
        var none = method.GetParameters().Where(parameter => !parameter.IsDefined(typeof(ParentAttribute)))
            .ToDictionary(parameter => parameter, RequestValue.Unknown);
        var seen = SeenQuery.Of(method, db, none);
        var members = new Members(seen.Parent!);
        members.Visit(seen.Query);
        if (members.Found.Count != 1)
        {
            throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} must use one member of its parent, its key.");
        }
        var stands = Expression.Parameter(parent, "parent");
        return Expression.Lambda(Expression.MakeMemberAccess(stands, members.Found.Single()), stands);
    }

    private sealed class Members(ParameterExpression parent) : ExpressionVisitor
    {
        public HashSet<MemberInfo> Found { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == parent) Found.Add(node.Member);
            return base.VisitMember(node);
        }
    }
}
