using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.8.2 Variables Are Input Types: every variable is of a known scalar, enum or input object type.</summary>
internal static class VariablesAreInputTypes
{
    private const string UnknownRule = "KnownTypeNamesRule";
    private const string Rule = "VariablesAreInputTypesRule";

    public static void Check(ValidationContext context)
    {
        foreach (var operation in context.Operations)
            foreach (var variable in operation.Node.Variables) Check(context, variable);
    }

    private static void Check(ValidationContext context, VariableDefinitionNode variable)
    {
        var name = Core(variable.Type);
        if (context.Type(name) is not { } type)
        {
            context.Report(
                UnknownRule,
                $"The schema has no type \"{name.Name}\". Give \"${variable.Variable.Name}\" a type that it has.",
                name.Location);
        }
        else if (!type.IsInput)
        {
            context.Report(
                Rule,
                $"The variable \"${variable.Variable.Name}\" cannot be of type \"{type}\", which is for answers only. "
                    + "Give it a scalar, enum or input object type.",
                variable.Type.Location);
        }
    }

    private static NamedTypeNode Core(TypeNode type) => type switch
    {
        ListTypeNode list => Core(list.OfType),
        NonNullTypeNode nonNull => Core(nonNull.OfType),
        _ => (NamedTypeNode)type,
    };
}
