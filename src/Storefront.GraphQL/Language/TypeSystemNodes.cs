namespace Storefront.GraphQL.Language;

/// <summary>How a definition of the type system begins.</summary>
/// <param name="IsExtension">Whether with <c>extend</c>; then there is no description.</param>
public readonly record struct DefinitionStart(bool IsExtension, StringValueNode? Description, Location Location);

/// <summary>§3 A definition of the type system. An extension has the shape of the definition it extends.</summary>
public abstract class TypeSystemNode(DefinitionStart start, IReadOnlyList<DirectiveNode> directives)
    : DefinitionNode(start.Location)
{
    /// <summary>Whether it begins with <c>extend</c>.</summary>
    public bool IsExtension { get; } = start.IsExtension;

    public StringValueNode? Description { get; } = start.Description;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§3.3 SchemaDefinition, §3.3.2 SchemaExtension.</summary>
public sealed class SchemaDefinitionNode(
    DefinitionStart start, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<RootOperationTypeNode> operationTypes)
    : TypeSystemNode(start, directives)
{
    public IReadOnlyList<RootOperationTypeNode> OperationTypes { get; } = operationTypes;
}

/// <summary>§3.3.1 RootOperationTypeDefinition.</summary>
public sealed class RootOperationTypeNode(OperationType operation, NamedTypeNode type, Location location)
    : SyntaxNode(location)
{
    public OperationType Operation { get; } = operation;
    public NamedTypeNode Type { get; } = type;
}

/// <summary>§3.4 TypeDefinition, §3.4.3 TypeExtension.</summary>
public abstract class TypeDefinitionNode(DefinitionStart start, Name name, IReadOnlyList<DirectiveNode> directives)
    : TypeSystemNode(start, directives)
{
    public Name Name { get; } = name;
}

/// <summary>§3.5 ScalarTypeDefinition, §3.5.6 ScalarTypeExtension.</summary>
public sealed class ScalarTypeDefinitionNode(
    DefinitionStart start, Name name, IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(start, name, directives);

/// <summary>What the definitions of objects and interfaces share.</summary>
public abstract class FieldsTypeDefinitionNode(
    DefinitionStart start,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(start, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>§3.6 ObjectTypeDefinition, §3.6.3 ObjectTypeExtension.</summary>
public sealed class ObjectTypeDefinitionNode(
    DefinitionStart start,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : FieldsTypeDefinitionNode(start, name, interfaces, directives, fields);

/// <summary>§3.7 InterfaceTypeDefinition, §3.7.1 InterfaceTypeExtension.</summary>
public sealed class InterfaceTypeDefinitionNode(
    DefinitionStart start,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : FieldsTypeDefinitionNode(start, name, interfaces, directives, fields);

/// <summary>§3.8 UnionTypeDefinition, §3.8.1 UnionTypeExtension.</summary>
public sealed class UnionTypeDefinitionNode(
    DefinitionStart start, Name name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : TypeDefinitionNode(start, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>§3.9 EnumTypeDefinition, §3.9.1 EnumTypeExtension.</summary>
public sealed class EnumTypeDefinitionNode(
    DefinitionStart start,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeDefinitionNode(start, name, directives)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>§3.10 InputObjectTypeDefinition, §3.10.2 InputObjectTypeExtension.</summary>
public sealed class InputObjectTypeDefinitionNode(
    DefinitionStart start,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeDefinitionNode(start, name, directives)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>§3.6 FieldDefinition.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    Name name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;
    public Name Name { get; } = name;
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;
    public TypeNode Type { get; } = type;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§3.6.1 InputValueDefinition: an argument, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    Name name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;
    public Name Name { get; } = name;
    public TypeNode Type { get; } = type;
    public ValueNode? DefaultValue { get; } = defaultValue;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§3.9 EnumValueDefinition.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;
    public Name Name { get; } = name;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§3.13 DirectiveDefinition.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    Name name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<Types.DirectiveLocation> locations,
    Location location) : DefinitionNode(location)
{
    public StringValueNode? Description { get; } = description;
    public Name Name { get; } = name;
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where the directive may be written.</summary>
    public IReadOnlyList<Types.DirectiveLocation> Locations { get; } = locations;
}
