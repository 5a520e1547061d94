using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// Defer And Stream Directives Are Used On Valid Root Field, and On Valid Operations: not at the root of a mutation or
/// subscription, and nowhere in a subscription unless something may turn them off.
/// </summary>
internal sealed class IncrementalOperations(ValidationContext context, OperationUse operation)
{
    private const string OperationRule = "DeferStreamDirectiveOnValidOperationsRule";

    private readonly HashSet<(FragmentUse Fragment, bool IsRoot)> visited = [];
    private readonly Stack<(SelectionSetNode Set, bool IsRoot)> pending = [];

    public static void Check(ValidationContext context, OperationUse operation)
    {
        if (context.IsIncremental && operation.Node.Operation != OperationType.Query)
            new IncrementalOperations(context, operation).Check();
    }

    private void Check()
    {
        pending.Push((operation.SelectionSet, true));
        while (pending.TryPop(out var next))
        {
            if (!context.Spend(next.Set.Selections.Count)) return;
            foreach (var selection in next.Set.Selections) Check(selection, next.IsRoot);
        }
    }

    private void Check(SelectionNode selection, bool isRoot)
    {
        foreach (var directive in selection.Directives.Where(IncrementalDirectives.Contains))
        {
            if (isRoot)
            {
                context.Report(
                    $"At the root of {operation.Title} \"@{directive.Name}\" is not allowed. Take it out.",
                    directive.Location);
            }
            if (operation.Node.Operation == OperationType.Subscription && !MayBeOff(selection, directive))
            {
                context.ReportAs(
                    OperationRule,
                    $"In a subscription \"@{directive.Name}\" is not supported. Turn it off by its \"if\".",
                    directive.Location);
            }
        }
        if (selection is FieldNode { SelectionSet: { } below }) pending.Push((below, false));
        if (selection is InlineFragmentNode inline) pending.Push((inline.SelectionSet, isRoot));
        if (selection is FragmentSpreadNode spread && context.Fragment(spread.Name.Value) is { } fragment
            && visited.Add((fragment, isRoot))) pending.Push((fragment.SelectionSet, isRoot));
    }

    private static bool MayBeOff(SelectionNode selection, DirectiveNode incremental) =>
        MayBe(incremental, false)
        || selection.Directives.Any(directive => directive.Name.Value == "skip" && MayBe(directive, true))
        || selection.Directives.Any(directive => directive.Name.Value == "include" && MayBe(directive, false));

    private static bool MayBe(DirectiveNode directive, bool value) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value switch
        {
            BooleanValueNode constant => constant.Value == value,
            VariableNode => true,
            _ => false,
        };
}
