namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.8.3 All Variable Uses Defined: a variable used in an operation, or in a fragment it references transitively, is
/// defined by that operation.
/// </summary>
internal static class AllVariableUsesDefined
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        foreach (var use in operation.VariableUses(context))
        {
            if (operation.Variable(use.Node.Name.Value) is not null) continue;
            context.Report(
                $"The variable \"${use.Node.Name}\" is not defined by {operation.Title}. Define it there.",
                use.Node.Location, operation.Node.Location);
        }
    }
}
