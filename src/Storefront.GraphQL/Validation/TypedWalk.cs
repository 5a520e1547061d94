using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation;

/// <summary>
/// The one walk through the document that all rules share: meets every construct together with the type that is
/// expected there, and sorts them into the lists of the context. Recurses along the nesting of the document, which
/// <see cref="ParserLimits.DepthMax"/> bounds.
/// </summary>
internal sealed class TypedWalk(ValidationContext context, DefinitionUse definition)
{
    // The spreads of each selection set, after those of the sets inside it.
    private readonly List<List<SpreadSite>> spreads = [];

    public static void Walk(ValidationContext context)
    {
        foreach (var node in context.Document.Definitions)
        {
            if (node is OperationDefinitionNode operation)
                new TypedWalk(context, context.Add(new OperationUse(operation))).Operation(operation);
            else if (node is FragmentDefinitionNode fragment)
                new TypedWalk(context, context.Add(new FragmentUse(fragment))).Fragment(fragment);
        }
    }

    private void Operation(OperationDefinitionNode node)
    {
        foreach (var variable in node.Variables)
        {
            Directives(variable.Directives, DirectiveLocation.VariableDefinition);
            var type = context.Schema.TypeOf(variable.Type);
            if (variable.DefaultValue is { } literal) Value(literal, type is { IsInput: true } ? type : null);
        }
        Directives(node.Directives, LocationOf(node.Operation));
        Whole(node.SelectionSet, context.Schema.RootType(node.Operation), default);
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        var condition = node.TypeCondition;
        context.TypeConditions.Add(condition);
        Directives(node.Directives, DirectiveLocation.FragmentDefinition);
        var start = default(Position) with { IsIntrospection = condition.Name.IsReserved };
        Whole(node.SelectionSet, context.Type(condition), start);
    }

    private void Whole(SelectionSetNode set, NamedType? type, Position start)
    {
        definition.Scope = Scope(set, type, start);

        // The reference implementation follows those of a set first, then those of the last set inside it.
        for (var index = spreads.Count - 1; index >= 0; index--) definition.Spreads.AddRange(spreads[index]);
    }

    private SelectionScope Scope(SelectionSetNode set, NamedType? type, Position position)
    {
        var scope = new SelectionScope(context.Scopes.Count);
        context.Scopes.Add(scope);
        Selections(set, type, scope, position);
        return scope;
    }

    private void Selections(SelectionSetNode set, NamedType? type, SelectionScope scope, Position position)
    {
        var parentType = type is FieldsType or UnionType ? type : null;
        List<SpreadSite>? sites = null;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Field(field, parentType, scope, position.Inside(field.Name.Value));
                    break;
                case FragmentSpreadNode spread:
                    (sites ??= []).Add(new(spread, position));
                    scope.Spreads.Add(spread);
                    context.Spreads.Add(new(spread, parentType));
                    Directives(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
                case InlineFragmentNode inline:
                    context.InlineFragments.Add(new(inline, parentType));
                    Directives(inline.Directives, DirectiveLocation.InlineFragment);
                    Selections(inline.SelectionSet, TypeIn(inline, type), scope, position);
                    break;
            }
        }
        if (sites is not null) spreads.Add(sites);
    }

    private NamedType? TypeIn(InlineFragmentNode inline, NamedType? outer)
    {
        if (inline.TypeCondition is not { } condition) return outer;
        context.TypeConditions.Add(condition);
        return context.Type(condition);
    }

    private void Field(FieldNode node, NamedType? parentType, SelectionScope scope, Position position)
    {
        definition.Extent = definition.Extent.WithField(position);
        var field = parentType is null ? null : context.Schema.FieldOf(parentType, node.Name.Value);
        var use = new FieldUse(node, parentType, field);
        scope.Fields.Add(use);
        context.Fields.Add(use);
        Arguments(new(node.Arguments, use.Definition?.Arguments, use, Directive: null));
        Directives(node.Directives, DirectiveLocation.Field);
        if (node.SelectionSet is { } set) use.Scope = Scope(set, use.Definition?.Type.Named, position);
    }

    private void Directives(IReadOnlyList<DirectiveNode> nodes, DirectiveLocation location)
    {
        if (nodes.Count == 0) return;
        context.Directives.Add(new(nodes, location));
        foreach (var node in nodes)
        {
            var arguments = context.Schema.Directives.Find(node.Name.Value)?.Arguments;
            Arguments(new(node.Arguments, arguments, Field: null, node));
        }
    }

    private void Arguments(ArgumentsUse use)
    {
        if (use.Nodes.Count == 0 && use.Definitions is not { Count: > 0 }) return;
        context.Arguments.Add(use);
        foreach (var argument in use.Nodes) Given(argument.Value, use.Definitions?.Find(argument.Name.Value));
    }

    /// <summary>A value given to an argument or to a field of an input object.</summary>
    private void Given(ValueNode value, InputValueDefinition? to, InputObjectType? oneOf = null)
    {
        if (value is VariableNode variable)
            definition.Variables.Add(new(variable, to?.Type, to?.DefaultValue is not null, oneOf));
        else
            Value(value, to?.Type);
    }

    /// <summary>
    /// Lists and objects that meet their types are laid open, and any other literal is judged as a whole. Variables
    /// inside of that are still held to the types that can be guessed, as the reference implementation does.
    /// </summary>
    private void Value(ValueNode value, TypeReference? type, bool isInside = false)
    {
        var item = (type?.Nullable as ListType)?.OfType;
        var input = type?.Named as InputObjectType;
        var isOpen = !isInside && value switch
        {
            ListValueNode => item is not null,
            ObjectValueNode => input is not null,
            _ => false,
        };
        if (!isOpen && !isInside && type is not null && value is not VariableNode)
            context.Literals.Add(new(value, type));

        switch (value)
        {
            case VariableNode variable:
                definition.Variables.Add(new(variable, type, HasDefault: false, OneOf: null));
                break;
            case ListValueNode list:
                foreach (var one in list.Items) Value(one, item ?? type?.Nullable, !isOpen);
                break;
            case ObjectValueNode fields:
                context.Objects.Add(new(fields, isOpen ? input : null));
                foreach (var field in fields.Fields)
                {
                    var to = input?.Fields.Find(field.Name.Value);
                    if (isOpen) Given(field.Value, to, input!.IsOneOf ? input : null);
                    else Value(field.Value, to?.Type, isInside: true);
                }
                break;
        }
    }

    private static DirectiveLocation LocationOf(OperationType operation) => operation switch
    {
        OperationType.Mutation => DirectiveLocation.Mutation,
        OperationType.Subscription => DirectiveLocation.Subscription,
        _ => DirectiveLocation.Query,
    };
}
