using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>Makes sure that what a type of rows shows is made of columns: no row ever becomes an object.</summary>
internal sealed class ReadableFields : ExpressionVisitor
{
    private readonly IModel model;
    private bool takesRow;

    private ReadableFields(IModel model) => this.model = model;

    /// <exception cref="SchemaException">A field needs more than columns.</exception>
    public static void Check(IModel model, ObjectType type)
    {
        if (type.ClrType is null || model.FindEntityType(type.ClrType) is null) return;
        foreach (var field in type.Fields)
        {
            if (field.Source is not MemberSource { Expression.Body: var value }) continue;
            if (field.Type.Named is FieldsType ? IsObject(model, value) : IsOfColumns(model, value)) continue;
            throw new SchemaException(
                $"{type}.{field.Name} cannot be read of a row: make it an expression of columns or a batch function, "
                + "or mark it [GraphQLIgnore].");
        }
    }

    public override Expression? Visit(Expression? node)
    {
        switch (node is null ? null : ColumnPath.Of(model, node))
        {
            case ColumnPath.Column or ColumnPath.Complex when node is MemberExpression: return node;
            case ColumnPath.Row or ColumnPath.Rows:
                takesRow = true;
                return node;
            default: return base.Visit(node);
        }
    }

    private static bool IsObject(IModel model, Expression value) =>
        ColumnPath.Of(model, value) is ColumnPath.Row or ColumnPath.Complex;

    private static bool IsOfColumns(IModel model, Expression value)
    {
        var fields = new ReadableFields(model);
        fields.Visit(value);
        return !fields.takesRow;
    }
}
