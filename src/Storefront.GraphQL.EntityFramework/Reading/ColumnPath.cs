using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>What chains of members of a row are in the model.</summary>
internal static class ColumnPath
{
    /// <summary>
    /// An <see cref="IProperty"/> for a column, an <see cref="IComplexType"/> for an object of columns, an
    /// <see cref="IEntityType"/> for a row, an <see cref="INavigation"/> for many; null for what is no such chain.
    /// </summary>
    public static IAnnotatable? Of(IModel model, Expression expression) => expression switch
    {
        ParameterExpression row => model.FindEntityType(row.Type),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert =>
            Of(model, convert.Operand),
        MemberExpression { Expression: { } on, Member.Name: var name } when Of(model, on) is ITypeBase type =>
            Member(type, name),
        _ => null,
    };

    /// <summary>The member that is null when the row or object is missing; null when no member tells.</summary>
    public static PropertyInfo? PresenceOf(IModel model, Expression expression) =>
        (Of(model, expression) as ITypeBase)?.GetProperties()
            .FirstOrDefault(one => !one.IsNullable && one.PropertyInfo is not null)?.PropertyInfo;

    /// <summary>Whether a chain of members is there in every row, with all rows it leads through.</summary>
    public static bool IsRequired(IModel model, Expression expression) => expression is ParameterExpression
        || (expression is MemberExpression { Expression: { } on, Member.Name: var name }
            && Of(model, on) is IEntityType row
            && (row.FindProperty(name) is { IsNullable: false }
                || row.FindNavigation(name) is { IsOnDependent: true, ForeignKey.IsRequired: true })
            && IsRequired(model, on));

    /// <summary>How the model keeps values of a C# type; null when as they are.</summary>
    /// <param name="compared">What they are compared with; if it is no column, any of the type stands for it.</param>
    public static ValueConverter? ConverterOf(IModel model, Type type, Expression? compared = null)
    {
        if (!type.IsEnum && Type.GetTypeCode(type) != TypeCode.Object) return null;
        var property = compared is not null && Of(model, compared) is IProperty column
            ? column
            : model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties())
                .FirstOrDefault(one => one.ClrType.Core == type);
        return property?.GetTypeMapping().Converter;
    }

    private static IAnnotatable? Member(ITypeBase type, string name)
    {
        if (type.FindProperty(name) is { } property) return property;
        if (type.FindComplexProperty(name) is { } complex) return complex.ComplexType;
        var navigation = (type as IEntityType)?.FindNavigation(name);
        return navigation is { IsCollection: false } ? navigation.TargetEntityType : navigation;
    }
}
