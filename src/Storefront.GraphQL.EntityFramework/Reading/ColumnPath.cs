using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// What a chain of members of a row is in the model: a column, an object of columns, another row, or many.
/// </summary>
internal abstract record ColumnPath
{
    public sealed record Column(IProperty Property) : ColumnPath;

    public sealed record Complex(IComplexType Type) : ColumnPath;

    public sealed record Row(IEntityType Type) : ColumnPath;

    public sealed record Rows : ColumnPath;

    /// <summary>The member that is null when the row or object is missing; null when no member tells.</summary>
    public PropertyInfo? Present => (this switch
    {
        Row row => row.Type,
        Complex complex => complex.Type,
        _ => (ITypeBase?)null,
    })?.GetProperties().FirstOrDefault(one => !one.IsNullable && one.PropertyInfo is not null)?.PropertyInfo;

    /// <summary>What the expression is; null when it is not a chain of members of a row.</summary>
    public static ColumnPath? Of(IModel model, Expression expression) => expression switch
    {
        ParameterExpression row => model.FindEntityType(row.Type) is { } type ? new Row(type) : null,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert =>
            Of(model, convert.Operand),
        MemberExpression { Expression: not null } member => Of(model, member.Expression) switch
        {
            Row row => Member(row.Type, member.Member.Name),
            Complex complex => Member(complex.Type, member.Member.Name),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether a chain of members is there in every row, with all rows it leads through.</summary>
    public static bool IsRequired(IModel model, Expression expression) => expression is ParameterExpression
        || (expression is MemberExpression { Expression: { } on, Member.Name: var name }
            && Of(model, on) is Row { Type: var row }
            && (row.FindProperty(name) is { IsNullable: false }
                || row.FindNavigation(name) is { IsOnDependent: true, ForeignKey.IsRequired: true })
            && IsRequired(model, on));

    /// <summary>How the model keeps values of a C# type; null when as they are.</summary>
    /// <param name="compared">What they are compared with; if it is no column, any of the type stands for it.</param>
    public static ValueConverter? ConverterOf(IModel model, Type type, Expression? compared = null)
    {
        if (!type.IsEnum && Type.GetTypeCode(type) != TypeCode.Object) return null;
        var property = compared is not null && Of(model, compared) is Column column
            ? column.Property
            : model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties())
                .FirstOrDefault(one => one.ClrType.Core == type);
        return property?.GetTypeMapping().Converter;
    }

    private static ColumnPath? Member(ITypeBase type, string name)
    {
        if (type.FindProperty(name) is { } property) return new Column(property);
        if (type.FindComplexProperty(name) is { } complex) return new Complex(complex.ComplexType);
        if (type is not IEntityType entity || entity.FindNavigation(name) is not { } navigation) return null;
        return navigation.IsCollection ? new Rows() : new Row(navigation.TargetEntityType);
    }
}
