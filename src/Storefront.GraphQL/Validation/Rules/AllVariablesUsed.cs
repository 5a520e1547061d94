namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.8.4 All Variables Used: a variable that an operation defines is used in it, or in a fragment it references
/// transitively.
/// </summary>
internal static class AllVariablesUsed
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        if (operation.Node.Variables.Count == 0) return;
        var used = operation.VariableUses(context).Select(use => use.Node.Name.Value).ToHashSet();
        foreach (var node in operation.Node.Variables)
        {
            if (used.Contains(node.Variable.Name.Value)) continue;
            context.Report(
                $"The variable \"${node.Variable.Name}\" is never used in {operation.Title}. Use it, or take it out.",
                node.Location);
        }
    }
}
