using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.2.2.1 Operation Name Uniqueness: no two operations of the document share a name.</summary>
internal static class OperationNameUniqueness
{
    public static void Check(ValidationContext context)
    {
        if (context.Operations.Count < 2) return;
        var names = context.Operations.Select(operation => operation.Node.Name).OfType<Name>();
        foreach (var (first, again) in Repeated.Pairs(names))
        {
            context.Report(
                $"Two operations are named \"{again}\". Give each its own name.", first.Location, again.Location);
        }
    }
}
