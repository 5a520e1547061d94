using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>A part of a definition where directives may stand: all of it, a member, or an argument.</summary>
internal readonly record struct Element(
    DirectiveLocation Kind,
    Name? Name,
    SyntaxNode Node,
    IReadOnlyList<DirectiveNode> Directives,
    ValueNode? DefaultValue = null)
{
    public static IEnumerable<Element> Of(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => [new(DirectiveLocation.Schema, null, schema, schema.Directives)],
        TypeDefinitionNode type => Members(type).Prepend(new(KindOf(type), type.Name, type, type.Directives)),
        DirectiveDefinitionNode directive => Inputs(directive.Arguments, DirectiveLocation.ArgumentDefinition),
        _ => [],
    };

    /// <summary>Fields with their arguments, input fields, or enum values.</summary>
    public static IEnumerable<Element> Members(TypeDefinitionNode type) => type switch
    {
        FieldsTypeDefinitionNode fields => fields.Fields.SelectMany(
            field => Inputs(field.Arguments, DirectiveLocation.ArgumentDefinition)
                .Prepend(new(DirectiveLocation.FieldDefinition, field.Name, field, field.Directives))),
        InputObjectTypeDefinitionNode input => Inputs(input.Fields, DirectiveLocation.InputFieldDefinition),
        EnumTypeDefinitionNode values => values.Values.Select(
            value => new Element(DirectiveLocation.EnumValue, value.Name, value, value.Directives)),
        _ => [],
    };

    private static IEnumerable<Element> Inputs(IEnumerable<InputValueDefinitionNode> inputs, DirectiveLocation kind) =>
        inputs.Select(input => new Element(kind, input.Name, input, input.Directives, input.DefaultValue));

    private static DirectiveLocation KindOf(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocation.InputObject,
        _ => DirectiveLocation.Scalar,
    };
}
