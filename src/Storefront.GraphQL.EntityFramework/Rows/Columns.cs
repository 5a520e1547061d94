using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.EntityFramework.Reading;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// The columns one statement reads: each once, in the order they were first asked for. A statement that joins the rows
/// of levels below reads columns of several rows; this is the view of one of them.
/// </summary>
/// <param name="row">The row this view adds columns of.</param>
/// <param name="isJoined">Whether the row may be missing.</param>
internal sealed class Columns(
    IModel model,
    ParameterExpression row,
    List<(Expression Column, string Key, ParameterExpression Row)> all,
    bool isJoined)
{
    private readonly List<(Expression Column, string Key, ParameterExpression Row)> all = all;
    private readonly bool isJoined = isJoined;

    public Columns(IModel model, Type row) : this(model, Expression.Parameter(row, "row"), [], isJoined: false) { }

    public IModel Model { get; } = model;

    public ParameterExpression Row { get; } = row;

    /// <summary>How many columns the statement reads.</summary>
    public int Count => all.Count;

    /// <summary>The columns of this row, and where each stands among all.</summary>
    public IEnumerable<(Expression Column, int Place)> Own =>
        all.Index().Where(one => one.Item.Row == Row).Select(one => (one.Item.Column, one.Index));

    /// <summary>Whether a column is one of a joined row.</summary>
    public bool HaveJoins => Own.Any(one => one.Column is not MethodCallExpression && JoinsIn(one.Column));

    /// <summary>The same statement's columns of a row below, which may be missing.</summary>
    public Columns Below(Type type) =>
        new(Model, Expression.Parameter(type, $"row{all.Count}"), all, isJoined: true);

    /// <summary>
    /// The columns of the topmost rows alone, for a statement that reads some more: they keep their places.
    /// </summary>
    public static Columns[] Copy(IEnumerable<Columns> rows)
    {
        var copied = rows.ToList();
        var all = copied[0].all.FindAll(one => copied.Exists(row => row.Row == one.Row));
        return [.. copied.Select(row => new Columns(row.Model, row.Row, all, row.isJoined))];
    }

    /// <summary>The place of a column; adds it when it is new.</summary>
    /// <param name="column">
    /// A chain of members from the row to a mapped property, or another expression SQL can compute.
    /// </param>
    public int Add(Expression column)
    {
        column = WithoutJoin(column);
        var key = column.ToString();
        if (all.FindIndex(one => one.Key == key) is >= 0 and var place) return place;

        // A row that an optional join did not find has nulls for everything.
        var mayBeMissing = isJoined || column is MemberExpression { Expression: not ParameterExpression };
        if (mayBeMissing && !column.Type.CanBeNull)
            column = Expression.Convert(column, typeof(Nullable<>).MakeGenericType(column.Type));
        all.Add((column, key, Row));
        return all.Count - 1;
    }

    /// <summary>Whether one number tells a row from all others.</summary>
    public bool HaveSoleKey => Key.Properties is [{ ClrType: var type }] && type == typeof(long);

    /// <summary>The place of the first column of the row's key; adds it when it is new.</summary>
    public int AddKey() => Add(Expression.Property(Row, Key.Properties[0].PropertyInfo!));

    private IKey Key => Model.FindEntityType(Row.Type)!.FindPrimaryKey()!;

    private bool JoinsIn(Expression column) => column switch
    {
        UnaryExpression convert => JoinsIn(convert.Operand),
        MemberExpression { Expression: MemberExpression inner } =>
            ColumnPath.Of(Model, inner) is IEntityType || JoinsIn(inner),
        MemberExpression => false,
        _ => true,
    };

    /// <summary>The key of a joined row stands in the joining row too.</summary>
    private Expression WithoutJoin(Expression column)
    {
        if (column is not MemberExpression { Expression: MemberExpression joined } key
            || ColumnPath.Of(Model, joined.Expression!) is not IEntityType from
            || from.FindNavigation(joined.Member.Name) is not { IsOnDependent: true } navigation
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
