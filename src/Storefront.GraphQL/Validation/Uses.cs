using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation;

/// <summary>A field as selected, with the type it is selected on and its definition, where these are known.</summary>
internal sealed class FieldUse(FieldNode node, NamedType? parentType, FieldDefinition? definition)
{
    private string? call;
    private string? shape;

    public FieldNode Node { get; } = node;
    public NamedType? ParentType { get; } = parentType;
    public FieldDefinition? Definition { get; } = definition;
    public SelectionScope? Scope { get; set; }

    public bool IsStreamed => Node.Directives.Any(directive => directive.Name.Value == "stream");

    /// <summary>
    /// The field's name and arguments; equal for fields that ask for the same. A streamed field is like no other.
    /// </summary>
    public string Call => call ??= (Node.Arguments.Count == 0 ? Node.Name.Value : CallWithArguments()) + Stream;

    /// <summary>
    /// §5.3.2 The return type as SameResponseShape sees it: all types with fields are alike. Null where it is unknown;
    /// <c>__typename</c> counts as unknown, as in the reference implementation, because it is the same everywhere. A
    /// streamed field is like no other, whatever object it is of.
    /// </summary>
    public string? Shape =>
        shape ??= Definition is null or { Name: "__typename" } ? null : ShapeOf(Definition.Type) + Stream;

    private string Stream => IsStreamed ? $" @stream {Node.Location}" : "";

    private string CallWithArguments()
    {
        var arguments = Node.Arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}: {LiteralText.Canonical(argument.Value)}");
        return $"{Node.Name} {string.Join(' ', arguments)}";
    }

    private static string ShapeOf(TypeReference type) => type switch
    {
        NonNullType nonNull => $"{ShapeOf(nonNull.OfType)}!",
        ListType list => $"[{ShapeOf(list.OfType)}]",
        NamedType named and (ScalarType or EnumType) => named.Name,
        _ => "{}",
    };
}

/// <summary>What one selection set selects at its own level: inline fragments are laid open, spreads are not.</summary>
internal sealed class SelectionScope(int id)
{
    public int Id { get; } = id;
    public List<FieldUse> Fields { get; } = [];
    public List<FragmentSpreadNode> Spreads { get; } = [];

    /// <summary>Whether §5.3.2 has been checked for this selection set alone.</summary>
    public bool IsMerged { get; set; }
}

/// <summary>A named spread, with the type of the selection set that holds it.</summary>
internal readonly record struct SpreadUse(FragmentSpreadNode Node, NamedType? ParentType);

/// <summary>An inline fragment, with the type of the selection set that holds it.</summary>
internal readonly record struct InlineFragmentUse(InlineFragmentNode Node, NamedType? ParentType);

/// <summary>The directives of one construct.</summary>
internal readonly record struct DirectivesUse(IReadOnlyList<DirectiveNode> Nodes, DirectiveLocation Location);

/// <summary>The arguments of one field or directive; without definitions where that is unknown.</summary>
internal readonly record struct ArgumentsUse(
    IReadOnlyList<ArgumentNode> Nodes,
    Members<InputValueDefinition>? Definitions,
    FieldUse? Field,
    DirectiveNode? Directive)
{
    public Location Location => Field?.Node.Location ?? Directive!.Location;

    /// <summary>The field or directive as a message names it.</summary>
    public string Holder => Directive is null
        ? $"field \"{Field!.ParentType}.{Field.Node.Name}\""
        : $"directive \"@{Directive.Name}\"";
}

/// <summary>
/// A literal and the type expected where it stands. Lists that meet a list type and objects that meet an input object
/// type are laid open: their items stand here, not they.
/// </summary>
internal readonly record struct LiteralUse(ValueNode Value, TypeReference Type);

/// <summary>An object literal; without a type where no input object is expected.</summary>
internal readonly record struct ObjectUse(ObjectValueNode Node, InputObjectType? Type);

/// <summary>A variable in the place where it is used.</summary>
/// <param name="Type">The type expected in that place; null when it is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field it is given to has a default.</param>
/// <param name="OneOf">The OneOf Input Object whose field it is given to.</param>
internal readonly record struct VariableUse(
    VariableNode Node, TypeReference? Type, bool HasDefault, InputObjectType? OneOf);
