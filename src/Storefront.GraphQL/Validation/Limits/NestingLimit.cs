using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Limits;

/// <summary>
/// No selection set, literal or type stands deeper than <see cref="ValidationLimits.NestingMax"/> inside others of its
/// kind. Looks without recursion, so that everything behind it may recurse.
/// </summary>
internal static class NestingLimit
{
    public static bool Check(ValidationContext context)
    {
        var pending = new Stack<(SyntaxNode Node, int Nesting)>();
        foreach (var definition in context.Document.Definitions) pending.Push((definition, 0));
        while (pending.TryPop(out var next))
        {
            if (next.Nesting > ValidationLimits.NestingMax) return Refuse(context, next.Node.Location);
            Open(next.Node, next.Nesting + 1, pending);
        }
        return true;
    }

    private static void Open(SyntaxNode node, int nesting, Stack<(SyntaxNode Node, int Nesting)> pending)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                foreach (var variable in operation.Variables) pending.Push((variable, nesting));
                Open(operation.Directives, nesting, pending);
                pending.Push((operation.SelectionSet, nesting));
                break;
            case VariableDefinitionNode variable:
                pending.Push((variable.Type, nesting));
                if (variable.DefaultValue is { } literal) Open(literal, nesting, pending);
                Open(variable.Directives, nesting, pending);
                break;
            case FragmentDefinitionNode fragment:
                Open(fragment.Directives, nesting, pending);
                pending.Push((fragment.SelectionSet, nesting));
                break;
            case SelectionSetNode set:
                foreach (var selection in set.Selections) Open(selection, nesting, pending);
                break;
            case ListValueNode list:
                foreach (var item in list.Items) Open(item, nesting, pending);
                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields) Open(field.Value, nesting, pending);
                break;
            case ListTypeNode list:
                pending.Push((list.OfType, nesting));
                break;
            case NonNullTypeNode nonNull:
                pending.Push((nonNull.OfType, nesting));
                break;
        }
    }

    private static void Open(SelectionNode selection, int nesting, Stack<(SyntaxNode Node, int Nesting)> pending)
    {
        Open(selection.Directives, nesting, pending);
        if (selection is FieldNode field)
        {
            Open(field.Arguments, nesting, pending);
            if (field.SelectionSet is { } set) pending.Push((set, nesting));
        }
        else if (selection is InlineFragmentNode inline)
        {
            pending.Push((inline.SelectionSet, nesting));
        }
    }

    private static void Open(
        IReadOnlyList<DirectiveNode> directives, int nesting, Stack<(SyntaxNode Node, int Nesting)> pending)
    {
        foreach (var directive in directives) Open(directive.Arguments, nesting, pending);
    }

    private static void Open(
        IReadOnlyList<ArgumentNode> arguments, int nesting, Stack<(SyntaxNode Node, int Nesting)> pending)
    {
        foreach (var argument in arguments) Open(argument.Value, nesting, pending);
    }

    private static void Open(ValueNode value, int nesting, Stack<(SyntaxNode Node, int Nesting)> pending)
    {
        if (value is ListValueNode or ObjectValueNode) pending.Push((value, nesting));
    }

    private static bool Refuse(ValidationContext context, Location location)
    {
        context.ReportLimit(
            "nesting",
            $"At {location} the document is nested deeper than {ValidationLimits.NestingMax} levels. Flatten it.",
            location);
        return false;
    }
}
