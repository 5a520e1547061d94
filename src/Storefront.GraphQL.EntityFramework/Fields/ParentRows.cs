using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// A query for one parent made into one for all parents of a level. Where nothing is cut off, the parents' keys are
/// looked for at once; a page is cut inside, for each parent by itself, so that only its rows are read.
/// </summary>
internal sealed class ParentRows(DbContext db, QueryableSource source, SeenQuery seen, Slot keys)
{
    /// <summary>Joins the query to all parents and projects it; gives the place of the parent's key.</summary>
    /// <param name="query">A sorted query of rows for <see cref="SeenQuery.Parent"/>.</param>
    public int Join(ref Expression query, Columns columns, (Slot, int)? limit)
    {
        var member = MemberOf();
        if (limit is null && KeyMatch.Lift(query, IsKey, keys.Expression) is { } lifted)
        {
            var place = columns.Add(Queries.Over(lifted.Key, columns.Row));
            query = Queries.Select(lifted.Query, RowQuery.Projection(columns));
            return place;
        }

        // The projection names the parent, and so EF Core joins laterally instead of numbering the whole table.
        var parentKey = Expression.MakeMemberAccess(seen.Parent, member);
        var projection = Expression.Lambda(Chain.Of([.. columns.Expressions, parentKey]), columns.Row);
        var many = RowQueryBuilder.Limited(Queries.Select(query, projection), limit);
        query = Queries.SelectMany(Parents(member), Expression.Lambda(many, seen.Parent!));
        return columns.Expressions.Count;
    }

    /// <summary>For each parent its key and how many rows it has.</summary>
    public Expression Counts(Expression query)
    {
        var member = MemberOf();
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [Queries.ItemOf(query)], query);
        var pair = Chain.Of([Expression.MakeMemberAccess(seen.Parent, member), count]);
        return Queries.Select(Parents(member), Expression.Lambda(pair, seen.Parent!));
    }

    private MemberInfo MemberOf() => ((MemberExpression)source.Needs!.Body).Member;

    private bool IsKey(Expression node) => node is MemberExpression { Expression: { } on } && on == seen.Parent;

    private Expression Parents(MemberInfo member)
    {
        var set = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
            .MakeGenericMethod(seen.Parent!.Type).Invoke(db, null)!;
        var parent = Expression.Parameter(seen.Parent.Type, "parent");
        var isAsked = Queries.Contains(keys.Expression, Expression.MakeMemberAccess(parent, member));
        return Queries.Where(set.Expression, Expression.Lambda(isAsked, parent));
    }
}
