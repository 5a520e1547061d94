namespace Storefront.GraphQL.Language;

/// <summary>
/// §3 A definition of the type system. An extension has the shape of the definition it extends, but no description.
/// </summary>
public abstract class TypeSystemNode(
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : DefinitionNode(location)
{
    /// <summary>Whether it begins with <c>extend</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§3.3 SchemaDefinition, §3.3.2 SchemaExtension.</summary>
public sealed class SchemaDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<RootOperationTypeNode> operationTypes,
    Location location) : TypeSystemNode(isExtension, description, directives, location)
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
public abstract class TypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : TypeSystemNode(isExtension, description, directives, location)
{
    public Name Name { get; } = name;
}

/// <summary>§3.5 ScalarTypeDefinition, §3.5.6 ScalarTypeExtension.</summary>
public sealed class ScalarTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : TypeDefinitionNode(isExtension, description, name, directives, location);

/// <summary>What the definitions of objects and interfaces share.</summary>
public abstract class FieldsTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    Location location) : TypeDefinitionNode(isExtension, description, name, directives, location)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>§3.6 ObjectTypeDefinition, §3.6.3 ObjectTypeExtension.</summary>
public sealed class ObjectTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    Location location)
    : FieldsTypeDefinitionNode(isExtension, description, name, interfaces, directives, fields, location);

/// <summary>§3.7 InterfaceTypeDefinition, §3.7.1 InterfaceTypeExtension.</summary>
public sealed class InterfaceTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    Location location)
    : FieldsTypeDefinitionNode(isExtension, description, name, interfaces, directives, fields, location);

/// <summary>§3.8 UnionTypeDefinition, §3.8.1 UnionTypeExtension.</summary>
public sealed class UnionTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    Location location) : TypeDefinitionNode(isExtension, description, name, directives, location)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>§3.9 EnumTypeDefinition, §3.9.1 EnumTypeExtension.</summary>
public sealed class EnumTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    Location location) : TypeDefinitionNode(isExtension, description, name, directives, location)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>§3.10 InputObjectTypeDefinition, §3.10.2 InputObjectTypeExtension.</summary>
public sealed class InputObjectTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    Name name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    Location location) : TypeDefinitionNode(isExtension, description, name, directives, location)
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
