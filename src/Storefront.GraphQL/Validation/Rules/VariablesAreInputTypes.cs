using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.8.2 Variables Are Input Types: every variable is of a known scalar, enum or input object type.</summary>
internal static class VariablesAreInputTypes
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        foreach (var variable in operation.Node.Variables) Check(context, variable);
    }

    private static void Check(ValidationContext context, VariableDefinitionNode variable)
    {
        var name = variable.Type.Named;
        if (context.Type(name) is not { } type)
        {
            context.ReportAs(
                "KnownTypeNamesRule",
                $"The schema has no type \"{name.Name}\". Give \"${variable.Variable.Name}\" a type that it has.",
                name.Location);
        }
        else if (!type.IsInput)
        {
            context.Report(
                $"The variable \"${variable.Variable.Name}\" cannot be of type \"{type}\", which is for answers only. "
                    + "Give it a scalar, enum or input object type.",
                variable.Type.Location);
        }
    }
}
