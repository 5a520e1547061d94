using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.2.1.1 Operation Type Existence: the schema has a root type for each operation's kind.</summary>
internal static class OperationTypeExistence
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        var node = operation.Node;
        if (context.Schema.RootType(node.Operation) is not null) return;
        var kind = node.Operation == OperationType.Mutation ? "mutations" : "subscriptions";
        context.Report($"The schema offers no {kind}. Send a query instead.", node.Location);
    }
}
