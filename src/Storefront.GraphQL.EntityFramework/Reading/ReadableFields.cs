using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>Makes sure that what a type of rows shows is made of columns: no row ever becomes an object.</summary>
internal sealed class ReadableFields(IModel model) : ExpressionVisitor
{
    private bool takesRow;

    /// <exception cref="SchemaException">A field needs more than columns.</exception>
    public static void Check(IModel model, ObjectType type)
    {
        if (type.ClrType is null || model.FindEntityType(type.ClrType) is null) return;
        foreach (var field in type.Fields)
        {
            var isReadable = field.Source switch
            {
                MemberSource { Expression.Body: var value } when field.Type.Named is FieldsType =>
                    ColumnPath.PresenceOf(model, value) is not null,
                MemberSource { Expression.Body: var value } => IsOfColumns(model, value),
                BatchSource { Needs.Body: var need } => IsOfColumns(model, need),
                _ => true,
            };
            if (isReadable) continue;
            throw new SchemaException(
                $"{type}.{field.Name} cannot be read of a row: make it an expression of columns, a queryable or a "
                + "batch function of one member of its [Parent], or mark it [GraphQLIgnore].");
        }
    }

    public override Expression? Visit(Expression? node)
    {
        switch (node is null ? null : ColumnPath.Of(model, node))
        {
            case IProperty or IComplexType when node is MemberExpression: return node;
            case IEntityType or INavigation:
                takesRow = true;
                return node;
            default: return base.Visit(node);
        }
    }

    private static bool IsOfColumns(IModel model, Expression value)
    {
        var fields = new ReadableFields(model);
        fields.Visit(value);
        return !fields.takesRow;
    }
}
