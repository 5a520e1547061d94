namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.8.1 Variable Uniqueness: no operation defines a variable twice.</summary>
internal static class VariableUniqueness
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        var names = operation.Node.Variables.Select(variable => variable.Variable.Name);
        foreach (var (name, places) in Repeated.Names(names))
            context.Report($"The variable \"${name}\" is defined more than once. Define it once.", places);
    }
}
