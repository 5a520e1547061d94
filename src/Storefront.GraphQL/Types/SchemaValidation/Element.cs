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
        TypeDefinitionNode type => Members(type).Prepend(new(type.Kind, type.Name, type, type.Directives)),
        DirectiveDefinitionNode directive => Inputs(directive.Arguments, DirectiveLocation.ArgumentDefinition),
        _ => [],
    };

    /// <summary>Fields with their arguments, input fields, and enum values.</summary>
    public static IEnumerable<Element> Members(TypeDefinitionNode type) =>
    [
        .. type.Fields.SelectMany(field => Inputs(field.Arguments, DirectiveLocation.ArgumentDefinition)
            .Prepend(new(DirectiveLocation.FieldDefinition, field.Name, field, field.Directives))),
        .. type.Values.Select(value => new Element(DirectiveLocation.EnumValue, value.Name, value, value.Directives)),
        .. Inputs(type.InputFields, DirectiveLocation.InputFieldDefinition),
    ];

    private static IEnumerable<Element> Inputs(IEnumerable<InputValueDefinitionNode> inputs, DirectiveLocation kind) =>
        inputs.Select(input => new Element(kind, input.Name, input, input.Directives, input.DefaultValue));
}
