using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.1.1 Executable Definitions: every definition of the document is an operation or a fragment.</summary>
internal static class ExecutableDefinitions
{
    public static void Check(ValidationContext context, DefinitionNode definition)
    {
        if (definition is OperationDefinitionNode or FragmentDefinitionNode) return;
        context.Report(
            "A request consists of operations and fragments. Take this definition of the type system out of it.",
            definition.Location);
    }
}
