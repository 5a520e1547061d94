namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.8.4 All Variables Used: a variable that an operation defines is used in it, or in a fragment it references
/// transitively.
/// </summary>
internal static class AllVariablesUsed
{
    private const string Rule = "NoUnusedVariablesRule";

    public static void Check(ValidationContext context)
    {
        foreach (var operation in context.Operations)
        {
            if (operation.Node.Variables.Count == 0) continue;
            var used = operation.VariableUses(context).Select(use => use.Node.Name.Value).ToHashSet();
            foreach (var variable in operation.Node.Variables)
            {
                if (used.Contains(variable.Variable.Name.Value)) continue;
                context.Report(
                    Rule,
                    $"The variable \"${variable.Variable.Name}\" is never used in {operation.Title}. "
                        + "Use it, or take it out.",
                    variable.Location);
            }
        }
    }
}
