namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.8.4 All Variables Used: a variable that an operation defines is used in it, or in a fragment it references
/// transitively.
/// </summary>
internal static class AllVariablesUsed
{
    public static void Check(ValidationContext context)
    {
        foreach (var operation in context.Operations)
        {
            if (operation.Node.Variables.Count == 0) continue;
            var used = operation.VariableUses(context).Select(use => use.Node.Name.Value).ToHashSet();
            foreach (var variable in operation.Node.Variables)
            {
                var name = variable.Variable.Name.Value;
                if (used.Contains(name)) continue;
                context.Report(
                    $"The variable \"${name}\" is never used in {operation.Title}. Use it, or take it out.",
                    variable.Location);
            }
        }
    }
}
