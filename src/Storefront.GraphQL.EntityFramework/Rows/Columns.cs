using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>The columns one statement reads for one row: each once, in the order they were first asked for.</summary>
internal sealed class Columns
{
    private readonly List<Expression> expressions = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public Columns(IModel model, Type row)
    {
        Model = model;
        Row = Expression.Parameter(row, "row");
    }

    private Columns(Columns other)
    {
        Model = other.Model;
        Row = other.Row;
        expressions = [.. other.expressions];
        places = new Dictionary<string, int>(other.places, StringComparer.Ordinal);
    }

    public IModel Model { get; }

    /// <summary>The row all columns are of.</summary>
    public ParameterExpression Row { get; }

    public IReadOnlyList<Expression> Expressions => expressions;

    /// <summary>Whether a column is one of a joined row.</summary>
    public bool HaveJoins => expressions.Exists(column => column is not MethodCallExpression && JoinsIn(column));

    /// <summary>The same columns, for a statement that reads some more.</summary>
    public Columns Copy() => new(this);

    /// <summary>The place of a column; adds it when it is new.</summary>
    /// <param name="column">
    /// A chain of members from the row to a mapped property, or another expression SQL can compute.
    /// </param>
    public int Add(Expression column)
    {
        column = WithoutJoin(column);
        var key = column.ToString();
        if (places.TryGetValue(key, out var place)) return place;

        // A row that an optional join did not find has nulls for everything.
        var isValue = column.Type.IsValueType && Nullable.GetUnderlyingType(column.Type) is null;
        expressions.Add(isValue && column is MemberExpression { Expression: not ParameterExpression }
            ? Expression.Convert(column, typeof(Nullable<>).MakeGenericType(column.Type))
            : column);
        places.Add(key, expressions.Count - 1);
        return expressions.Count - 1;
    }

    private bool JoinsIn(Expression column) => column switch
    {
        UnaryExpression convert => JoinsIn(convert.Operand),
        MemberExpression { Expression: MemberExpression inner } =>
            ColumnPath.Of(Model, inner) is ColumnPath.Row || JoinsIn(inner),
        MemberExpression => false,
        _ => true,
    };

    /// <summary>The key of a joined row stands in the joining row too.</summary>
    private Expression WithoutJoin(Expression column)
    {
        if (column is not MemberExpression { Expression: MemberExpression joined } key
            || ColumnPath.Of(Model, joined.Expression!) is not ColumnPath.Row from
            || from.Type.FindNavigation(joined.Member.Name) is not { IsOnDependent: true } navigation
            || navigation.ForeignKey is not
            {
                Properties: [{ PropertyInfo: { } foreign }],
                PrincipalKey.Properties: [var principal],
            }
            || principal.Name != key.Member.Name)
        {
            return column;
        }
        return Expression.Property(joined.Expression!, foreign);
    }
}
