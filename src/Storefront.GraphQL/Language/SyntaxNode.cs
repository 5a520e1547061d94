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
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Anything the grammar of §2 produces.</summary>
public abstract class SyntaxNode(Location location)
{
    /// <summary>Where the construct begins.</summary>
    public Location Location { get; } = location;
}

/// <summary>§2.3 Document: definitions in the order they were written.</summary>
public sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions, Location location) : SyntaxNode(location)
{
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>One definition of a document, executable or of the type system.</summary>
public abstract class DefinitionNode(Location location) : SyntaxNode(location);
