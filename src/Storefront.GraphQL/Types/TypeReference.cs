namespace Storefront.GraphQL.Types;

/// <summary>§3.4 A type as a field or argument refers to it: a named type, or a wrapper round another.</summary>
public abstract class TypeReference
{
    /// <summary>The named type at the core of all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>§3.4.2 Whether a value of the type may be given as input.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether null is forbidden at the outermost level.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public TypeReference Nullable => this is NonNullType nonNull ? nonNull.OfType : this;
}

/// <summary>§3.11 List.</summary>
public sealed class ListType(TypeReference ofType) : TypeReference
{
    public TypeReference OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>§3.12 Non-Null. Never wraps another non-null type.</summary>
public sealed class NonNullType(TypeReference ofType) : TypeReference
{
    public TypeReference OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
