using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>Fields of properties and expressions, arguments of parameters.</summary>
public sealed partial class TypeRegistry
{
    /// <summary>An argument, as a method's parameter declares it.</summary>
    public InputValueDefinition Input(ParameterInfo parameter) => Input(
        Naming.Argument(parameter), parameter, nullability.Create(parameter), XmlDescriptions.Of(parameter));

    /// <summary>A field that shows a property.</summary>
    internal FieldDefinition Field(PropertyInfo property)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        return Field(property, Output(property), Expression.Lambda(Expression.Property(parent, property), parent));
    }

    /// <summary>A field declared as an expression over its parent.</summary>
    internal FieldDefinition Field(PropertyInfo property, LambdaExpression expression)
    {
        // Func<TParent, TValue>: what TValue may be null stands in the property's annotations.
        var value = nullability.Create(property).GenericTypeArguments[0].GenericTypeArguments[1];
        return Field(property, Output(property, value), expression);
    }

    private static FieldDefinition Field(PropertyInfo property, TypeReference type, LambdaExpression value) =>
        new(Naming.Member(property), type)
        {
            Description = XmlDescriptions.Of(property),
            DeprecationReason = ClrTypes.DeprecationReason(property),
            Directives = [.. DeclaredDirectives.Of(property)],
            Source = new MemberSource(value),
        };

    private static FieldDefinition GlobalId(ObjectType made, PropertyInfo property)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var id = Expression.New(
            typeof(NodeId).GetConstructor([typeof(string), property.PropertyType])!,
            Expression.Constant(made.Name),
            Expression.Property(parent, property));
        return new FieldDefinition("id", new NonNullType(ScalarType.Id))
        {
            Description = "The global id: opaque, and stable for ever.",
            Source = new MemberSource(Expression.Lambda(id, parent)),
        };
    }

    private InputValueDefinition InputField(PropertyInfo property) => Input(
        Naming.Member(property), property, nullability.Create(property), XmlDescriptions.Of(property));

    private InputValueDefinition Input(
        string name, ICustomAttributeProvider declared, NullabilityInfo info, string? description)
    {
        if (ClrTypes.IdType(declared) is { } node) idsTaken.Add((declared, node));
        return new InputValueDefinition(name, Reference(declared, info, type => Input(type, declared)))
        {
            Description = description,
            DeprecationReason = ClrTypes.DeprecationReason(declared),
            DefaultValue = DefaultLiteral.Of(declared) is { } literal
                ? Parser.ParseValue(Encoding.UTF8.GetBytes(literal))
                : null,
        };
    }
}
