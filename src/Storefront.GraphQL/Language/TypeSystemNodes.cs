using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Language;

/// <summary>How a definition of the type system begins.</summary>
/// <param name="IsExtension">Whether with <c>extend</c>; then there is no description.</param>
public readonly record struct DefinitionStart(bool IsExtension, StringValueNode? Description, Location Location);

/// <summary>§3 A definition of the type system. An extension has the shape of the definition it extends.</summary>
public abstract record TypeSystemNode(DefinitionStart Start, IReadOnlyList<DirectiveNode> Directives)
    : DefinitionNode(Start.Location)
{
    /// <summary>Whether it begins with <c>extend</c>.</summary>
    public bool IsExtension => Start.IsExtension;

    public StringValueNode? Description => Start.Description;
}

/// <summary>§3.3 SchemaDefinition, §3.3.2 SchemaExtension.</summary>
public sealed record SchemaDefinitionNode(
    DefinitionStart Start, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<RootOperationTypeNode> OperationTypes)
    : TypeSystemNode(Start, Directives);

/// <summary>§3.3.1 RootOperationTypeDefinition.</summary>
public sealed record RootOperationTypeNode(OperationType Operation, NamedTypeNode Type, Location Location)
    : SyntaxNode(Location);

/// <summary>§3.4 TypeDefinition, §3.4.3 TypeExtension.</summary>
public abstract record TypeDefinitionNode(DefinitionStart Start, Name Name, IReadOnlyList<DirectiveNode> Directives)
    : TypeSystemNode(Start, Directives);

/// <summary>§3.5 ScalarTypeDefinition, §3.5.6 ScalarTypeExtension.</summary>
public sealed record ScalarTypeDefinitionNode(
    DefinitionStart Start, Name Name, IReadOnlyList<DirectiveNode> Directives)
    : TypeDefinitionNode(Start, Name, Directives);

/// <summary>What the definitions of objects and interfaces share.</summary>
public abstract record FieldsTypeDefinitionNode(
    DefinitionStart Start,
    Name Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields) : TypeDefinitionNode(Start, Name, Directives);

/// <summary>§3.6 ObjectTypeDefinition, §3.6.3 ObjectTypeExtension.</summary>
public sealed record ObjectTypeDefinitionNode(
    DefinitionStart Start,
    Name Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields)
    : FieldsTypeDefinitionNode(Start, Name, Interfaces, Directives, Fields);

/// <summary>§3.7 InterfaceTypeDefinition, §3.7.1 InterfaceTypeExtension.</summary>
public sealed record InterfaceTypeDefinitionNode(
    DefinitionStart Start,
    Name Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields)
    : FieldsTypeDefinitionNode(Start, Name, Interfaces, Directives, Fields);

/// <summary>§3.8 UnionTypeDefinition, §3.8.1 UnionTypeExtension.</summary>
public sealed record UnionTypeDefinitionNode(
    DefinitionStart Start, Name Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<NamedTypeNode> Types)
    : TypeDefinitionNode(Start, Name, Directives);

/// <summary>§3.9 EnumTypeDefinition, §3.9.1 EnumTypeExtension.</summary>
public sealed record EnumTypeDefinitionNode(
    DefinitionStart Start,
    Name Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<EnumValueDefinitionNode> Values) : TypeDefinitionNode(Start, Name, Directives);

/// <summary>§3.10 InputObjectTypeDefinition, §3.10.2 InputObjectTypeExtension.</summary>
public sealed record InputObjectTypeDefinitionNode(
    DefinitionStart Start,
    Name Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<InputValueDefinitionNode> Fields) : TypeDefinitionNode(Start, Name, Directives);

/// <summary>§3.6 FieldDefinition.</summary>
public sealed record FieldDefinitionNode(
    StringValueNode? Description,
    Name Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    IReadOnlyList<DirectiveNode> Directives,
    Location Location) : SyntaxNode(Location);

/// <summary>§3.6.1 InputValueDefinition: an argument, or a field of an input object.</summary>
public sealed record InputValueDefinitionNode(
    StringValueNode? Description,
    Name Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    IReadOnlyList<DirectiveNode> Directives,
    Location Location) : SyntaxNode(Location)
{
    /// <summary>§3.6.1 Whether it has to be given: it may not be null, and has no default.</summary>
    public bool IsRequired => Type is NonNullTypeNode && DefaultValue is null;
}

/// <summary>§3.9 EnumValueDefinition.</summary>
public sealed record EnumValueDefinitionNode(
    StringValueNode? Description, Name Name, IReadOnlyList<DirectiveNode> Directives, Location Location)
    : SyntaxNode(Location);

/// <summary>§3.13 DirectiveDefinition.</summary>
/// <param name="Locations">Where the directive may be written.</param>
public sealed record DirectiveDefinitionNode(
    StringValueNode? Description,
    Name Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    bool IsRepeatable,
    IReadOnlyList<DirectiveLocation> Locations,
    Location Location) : DefinitionNode(Location);
