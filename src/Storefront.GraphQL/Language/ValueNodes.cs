namespace Storefront.GraphQL.Language;

/// <summary>§2.10 Value.</summary>
public abstract class ValueNode(Location location) : SyntaxNode(location);

/// <summary>§2.11 Variable: <c>$name</c>.</summary>
public sealed class VariableNode(Name name, Location location) : ValueNode(location)
{
    public Name Name { get; } = name;
}

/// <summary>§2.10.1 IntValue, as it was written: a literal may be longer than any integer type.</summary>
public sealed class IntValueNode(string text, Location location) : ValueNode(location)
{
    public string Text { get; } = text;
}

/// <summary>§2.10.2 FloatValue, as it was written.</summary>
public sealed class FloatValueNode(string text, Location location) : ValueNode(location)
{
    public string Text { get; } = text;
}

/// <summary>§2.10.3 BooleanValue.</summary>
public sealed class BooleanValueNode(bool value, Location location) : ValueNode(location)
{
    public bool Value { get; } = value;
}

/// <summary>§2.10.4 StringValue, its escapes resolved and a block string dedented.</summary>
public sealed class StringValueNode(string value, bool isBlock, Location location) : ValueNode(location)
{
    public string Value { get; } = value;
    public bool IsBlock { get; } = isBlock;
}

/// <summary>§2.10.5 NullValue.</summary>
public sealed class NullValueNode(Location location) : ValueNode(location);

/// <summary>§2.10.6 EnumValue: a name that is neither true, false nor null.</summary>
public sealed class EnumValueNode(string value, Location location) : ValueNode(location)
{
    public string Value { get; } = value;
}

/// <summary>§2.10.7 ListValue.</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, Location location) : ValueNode(location)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;
}

/// <summary>§2.10.8 ObjectValue.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location location) : ValueNode(location)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>§2.10.8 ObjectField.</summary>
public sealed class ObjectFieldNode(Name name, ValueNode value, Location location) : SyntaxNode(location)
{
    public Name Name { get; } = name;
    public ValueNode Value { get; } = value;
}

/// <summary>§2.12 Type reference.</summary>
public abstract class TypeNode(Location location) : SyntaxNode(location);

/// <summary>§2.12 NamedType.</summary>
public sealed class NamedTypeNode(Name name, Location location) : TypeNode(location)
{
    public Name Name { get; } = name;
}

/// <summary>§2.12 ListType.</summary>
public sealed class ListTypeNode(TypeNode ofType, Location location) : TypeNode(location)
{
    public TypeNode OfType { get; } = ofType;
}

/// <summary>§2.12 NonNullType.</summary>
public sealed class NonNullTypeNode(TypeNode ofType, Location location) : TypeNode(location)
{
    public TypeNode OfType { get; } = ofType;
}
