using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework.Reading;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// A query for one parent made into one for all parents of a level. Where nothing is cut off, the parents' keys are
/// looked for at once; a page is cut inside, for each parent by itself, so that only its rows are read.
/// </summary>
internal sealed class ParentRows(DbContext db, QueryableSource source, SeenQuery seen, Slot keys)
{
    private readonly Expression? node = source.Key is null ? null : seen.SlotOf(source.Key).Expression;

    /// <summary>The parent's key as a row of a lateral join names it.</summary>
    public Expression Key => Expression.MakeMemberAccess(seen.Parent, source.NeedsMember);

    /// <summary>
    /// The query for all parents, with <c>keys.Contains(row.SongId)</c> for <c>row.SongId == song.Id</c>, and the row's
    /// member that holds the key; null when it is of another form.
    /// </summary>
    public (Expression Query, LambdaExpression Key)? Lift(Expression query)
    {
        var match = new KeyMatch(IsKey, keys.Expression);
        var lifted = match.Visit(query)!;
        return match is { Mentions: 1, Member: MemberExpression { Expression: ParameterExpression row } member }
            && row.Type == Queries.ItemOf(query) ? (lifted, Expression.Lambda(member, row)) : null;
    }

    /// <summary>The projected query of one parent for each of them.</summary>
    public Expression All(Expression many) => Queries.SelectMany(Parents(), Expression.Lambda(many, seen.Parent!));

    /// <summary>For each parent its key and how many rows it has.</summary>
    public Expression Counts(Expression query)
    {
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [Queries.ItemOf(query)], query);
        return Queries.Select(Parents(), Expression.Lambda(Chain.Of([Key, count]), seen.Parent!));
    }

    private bool IsKey(Expression part) =>
        part == node || (part is MemberExpression { Expression: { } on } && on == seen.Parent);

    private Expression Parents()
    {
        var set = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
            .MakeGenericMethod(seen.Parent!.Type).Invoke(db, null)!;
        var parent = Expression.Parameter(seen.Parent.Type, "parent");
        var isAsked = Queries.Contains(keys.Expression, Expression.MakeMemberAccess(parent, source.NeedsMember));
        return Queries.Where(set.Expression, Expression.Lambda(isAsked, parent));
    }
    private sealed class KeyMatch(Func<Expression, bool> isKey, Expression keys) : ExpressionVisitor
    {
        public Expression? Member { get; private set; }
        public int Mentions { get; private set; }

        public override Expression? Visit(Expression? node)
        {
            if (node is not null && isKey(node)) Mentions++;
            return base.Visit(node);
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType != ExpressionType.Equal) return base.VisitBinary(node);
            var (left, right) = (Core(node.Left), Core(node.Right));
            if (isKey(left)) (left, right) = (right, left);
            if (!isKey(right)) return base.VisitBinary(node);
            Mentions++;
            Member = left;
            var keyType = keys.Type.GetElementType()!;
            return Queries.Contains(keys, left.Type == keyType ? left : Expression.Convert(left, keyType));
        }

        private static Expression Core(Expression node) =>
            node is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : node;
    }
}
