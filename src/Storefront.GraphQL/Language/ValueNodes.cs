namespace Storefront.GraphQL.Language;

/// <summary>§2.10 Value.</summary>
public abstract record ValueNode(Location Location) : SyntaxNode(Location)
{
    /// <summary>Whether it is a variable, or has one inside.</summary>
    public bool HasVariable => this switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(item => item.HasVariable),
        ObjectValueNode value => value.Fields.Any(one => one.Value.HasVariable),
        _ => false,
    };
}

/// <summary>§2.11 Variable: <c>$name</c>.</summary>
public sealed record VariableNode(Name Name, Location Location) : ValueNode(Location);

/// <summary>§2.10.1 IntValue, as it was written: a literal may be longer than any integer type.</summary>
public sealed record IntValueNode(string Text, Location Location) : ValueNode(Location);

/// <summary>§2.10.2 FloatValue, as it was written.</summary>
public sealed record FloatValueNode(string Text, Location Location) : ValueNode(Location);

/// <summary>§2.10.3 BooleanValue.</summary>
public sealed record BooleanValueNode(bool Value, Location Location) : ValueNode(Location);

/// <summary>§2.10.4 StringValue, its escapes resolved and a block string dedented.</summary>
public sealed record StringValueNode(string Value, bool IsBlock, Location Location) : ValueNode(Location);

/// <summary>§2.10.5 NullValue.</summary>
public sealed record NullValueNode(Location Location) : ValueNode(Location);

/// <summary>§2.10.6 EnumValue: a name that is neither true, false nor null.</summary>
public sealed record EnumValueNode(string Value, Location Location) : ValueNode(Location);

/// <summary>§2.10.7 ListValue.</summary>
public sealed record ListValueNode(IReadOnlyList<ValueNode> Items, Location Location) : ValueNode(Location);

/// <summary>§2.10.8 ObjectValue.</summary>
public sealed record ObjectValueNode(IReadOnlyList<ObjectFieldNode> Fields, Location Location) : ValueNode(Location);

/// <summary>§2.10.8 ObjectField.</summary>
public sealed record ObjectFieldNode(Name Name, ValueNode Value, Location Location) : SyntaxNode(Location);

/// <summary>§2.12 Type reference.</summary>
public abstract record TypeNode(Location Location) : SyntaxNode(Location)
{
    /// <summary>The named type at the core of all wrappers.</summary>
    public NamedTypeNode Named => this switch
    {
        ListTypeNode list => list.OfType.Named,
        NonNullTypeNode nonNull => nonNull.OfType.Named,
        _ => (NamedTypeNode)this,
    };
}

/// <summary>§2.12 NamedType.</summary>
public sealed record NamedTypeNode(Name Name, Location Location) : TypeNode(Location);

/// <summary>§2.12 ListType.</summary>
public sealed record ListTypeNode(TypeNode OfType, Location Location) : TypeNode(Location);

/// <summary>§2.12 NonNullType.</summary>
public sealed record NonNullTypeNode(TypeNode OfType, Location Location) : TypeNode(Location);
