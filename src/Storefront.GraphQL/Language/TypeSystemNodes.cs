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

/// <summary>§3.4 TypeDefinition, §3.4.3 TypeExtension. What its kind does not have is empty.</summary>
/// <param name="Kind">A scalar, object, interface, union, enum or input object.</param>
public sealed record TypeDefinitionNode(
    DefinitionStart Start, DirectiveLocation Kind, Name Name, IReadOnlyList<DirectiveNode> Directives)
    : TypeSystemNode(Start, Directives)
{
    /// <summary>§3.6, §3.7 The interfaces that an object or interface implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>§3.6, §3.7 The fields of an object or interface.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <summary>§3.8 The objects that a union may be.</summary>
    public IReadOnlyList<NamedTypeNode> Members { get; init; } = [];

    /// <summary>§3.9 The values of an enum.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    /// <summary>§3.10 The fields of an input object.</summary>
    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; init; } = [];
}

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
