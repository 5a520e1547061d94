namespace Storefront.GraphQL.Language;

/// <summary>§2.4 The three kinds of operation.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>§2.4 OperationDefinition. A shorthand query has no name, variables or directives.</summary>
public sealed record OperationDefinitionNode(
    OperationType Operation,
    Name? Name,
    StringValueNode? Description,
    IReadOnlyList<VariableDefinitionNode> Variables,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Location Location) : DefinitionNode(Location);

/// <summary>§2.11 VariableDefinition.</summary>
public sealed record VariableDefinitionNode(
    VariableNode Variable,
    StringValueNode? Description,
    TypeNode Type,
    ValueNode? DefaultValue,
    IReadOnlyList<DirectiveNode> Directives,
    Location Location) : SyntaxNode(Location);

/// <summary>§2.9 FragmentDefinition.</summary>
public sealed record FragmentDefinitionNode(
    Name Name,
    StringValueNode? Description,
    NamedTypeNode TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Location Location) : DefinitionNode(Location);

/// <summary>§2.5 SelectionSet.</summary>
public sealed record SelectionSetNode(IReadOnlyList<SelectionNode> Selections, Location Location)
    : SyntaxNode(Location);

/// <summary>§2.5 Selection: a field, a fragment spread or an inline fragment.</summary>
public abstract record SelectionNode(IReadOnlyList<DirectiveNode> Directives, Location Location)
    : SyntaxNode(Location);

/// <summary>§2.6 Field.</summary>
public sealed record FieldNode(
    Name? Alias,
    Name Name,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet,
    Location Location) : SelectionNode(Directives, Location)
{
    /// <summary>§2.8 The key of the field in the response: its alias, or else its name.</summary>
    public string ResponseName => Alias?.Value ?? Name.Value;
}

/// <summary>§2.9 FragmentSpread.</summary>
public sealed record FragmentSpreadNode(Name Name, IReadOnlyList<DirectiveNode> Directives, Location Location)
    : SelectionNode(Directives, Location);

/// <summary>§2.9.2 InlineFragment.</summary>
public sealed record InlineFragmentNode(
    NamedTypeNode? TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Location Location) : SelectionNode(Directives, Location);

/// <summary>§2.7 Argument.</summary>
public sealed record ArgumentNode(Name Name, ValueNode Value, Location Location) : SyntaxNode(Location);

/// <summary>§2.13 Directive, as applied to a construct.</summary>
public sealed record DirectiveNode(Name Name, IReadOnlyList<ArgumentNode> Arguments, Location Location)
    : SyntaxNode(Location);
