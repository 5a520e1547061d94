using System.Linq.Expressions;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// Turns a query for one key, <c>row.SongId == song.Id</c>, into the same query for many:
/// <c>keys.Contains(row.SongId)</c>.
/// </summary>
internal sealed class KeyMatch(Func<Expression, bool> isKey, Expression keys) : ExpressionVisitor
{
    private Expression? member;
    private int mentions;

    /// <summary>
    /// The query for many keys and the row's member that holds the key; null when the query is of another form.
    /// </summary>
    public static (Expression Query, LambdaExpression Key)? Lift(
        Expression query, Func<Expression, bool> isKey, Expression keys)
    {
        var match = new KeyMatch(isKey, keys);
        var lifted = match.Visit(query)!;
        return match is { mentions: 1, member: MemberExpression { Expression: ParameterExpression row } member }
            && row.Type == Queries.ItemOf(query) ? (lifted, Expression.Lambda(member, row)) : null;
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is not null && isKey(node)) mentions++;
        return base.Visit(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType != ExpressionType.Equal) return base.VisitBinary(node);
        var (left, right) = (Core(node.Left), Core(node.Right));
        if (isKey(left)) (left, right) = (right, left);
        if (!isKey(right)) return base.VisitBinary(node);
        mentions++;
        member = left;
        var keyType = keys.Type.GetElementType()!;
        return Queries.Contains(keys, left.Type == keyType ? left : Expression.Convert(left, keyType));
    }

    private static Expression Core(Expression node) =>
        node is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : node;
}
