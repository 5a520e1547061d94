using System.Runtime.CompilerServices;

namespace Storefront.GraphQL.Language;

/// <summary>A place in a document: line and column, both from 1; columns count UTF-16 code units.</summary>
public readonly record struct Location(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}

/// <summary>A name together with its place, so that an error can point at the name alone.</summary>
public readonly record struct Name(string Value, Location Location)
{
    /// <summary>§2.1.8 Whether it begins as the names of introspection do.</summary>
    public bool IsReserved => Value.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Anything the grammar of §2 produces. Two nodes are never equal, however alike they look.</summary>
/// <param name="Location">Where the construct begins.</param>
public abstract record SyntaxNode(Location Location)
{
    /// <inheritdoc/>
    public virtual bool Equals(SyntaxNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>§2.3 Document: definitions in the order they were written.</summary>
public sealed record DocumentNode(IReadOnlyList<DefinitionNode> Definitions, Location Location) : SyntaxNode(Location);

/// <summary>One definition of a document, executable or of the type system.</summary>
public abstract record DefinitionNode(Location Location) : SyntaxNode(Location);
