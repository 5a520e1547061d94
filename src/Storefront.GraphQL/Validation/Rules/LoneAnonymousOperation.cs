namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.2.3.1 Lone Anonymous Operation: an operation without a name is the only one of its document.</summary>
internal static class LoneAnonymousOperation
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        if (operation.Node.Name is not null || context.Operations.Count == 1) return;
        context.Report(
            "An operation without a name must be the only one of its document. Name it, or send it alone.",
            operation.Node.Location);
    }
}
