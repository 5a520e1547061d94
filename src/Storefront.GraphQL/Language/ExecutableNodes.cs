namespace Storefront.GraphQL.Language;

/// <summary>§2.4 The three kinds of operation.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>§2.4 OperationDefinition. A shorthand query has no name, variables or directives.</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    Name? name,
    StringValueNode? description,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : DefinitionNode(location)
{
    public OperationType Operation { get; } = operation;
    public Name? Name { get; } = name;
    public StringValueNode? Description { get; } = description;
    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>§2.11 VariableDefinition.</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    StringValueNode? description,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : SyntaxNode(location)
{
    public VariableNode Variable { get; } = variable;
    public StringValueNode? Description { get; } = description;
    public TypeNode Type { get; } = type;
    public ValueNode? DefaultValue { get; } = defaultValue;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§2.9 FragmentDefinition.</summary>
public sealed class FragmentDefinitionNode(
    Name name,
    StringValueNode? description,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : DefinitionNode(location)
{
    public Name Name { get; } = name;
    public StringValueNode? Description { get; } = description;
    public NamedTypeNode TypeCondition { get; } = typeCondition;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>§2.5 SelectionSet.</summary>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, Location location) : SyntaxNode(location)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>§2.5 Selection: a field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, Location location) : SyntaxNode(location)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>§2.6 Field.</summary>
public sealed class FieldNode(
    Name? alias,
    Name name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location) : SelectionNode(directives, location)
{
    public Name? Alias { get; } = alias;
    public Name Name { get; } = name;
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>§2.8 The key of the field in the response: its alias, or else its name.</summary>
    public string ResponseName => Alias?.Value ?? Name.Value;
}

/// <summary>§2.9 FragmentSpread.</summary>
public sealed class FragmentSpreadNode(Name name, IReadOnlyList<DirectiveNode> directives, Location location)
    : SelectionNode(directives, location)
{
    public Name Name { get; } = name;
}

/// <summary>§2.9.2 InlineFragment.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : SelectionNode(directives, location)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>§2.7 Argument.</summary>
public sealed class ArgumentNode(Name name, ValueNode value, Location location) : SyntaxNode(location)
{
    public Name Name { get; } = name;
    public ValueNode Value { get; } = value;
}

/// <summary>§2.13 Directive, as applied to a construct.</summary>
public sealed class DirectiveNode(Name name, IReadOnlyList<ArgumentNode> arguments, Location location)
    : SyntaxNode(location)
{
    public Name Name { get; } = name;
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
