namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.6.3 Input Object Field Uniqueness: no object literal gives a field twice.</summary>
internal static class InputObjectFieldUniqueness
{
    public static void Check(ValidationContext context)
    {
        foreach (var (node, _) in context.Objects)
        {
            if (node.Fields.Count < 2) continue;
            foreach (var (first, again) in Repeated.Pairs(node.Fields.Select(field => field.Name)))
            {
                context.Report(
                    $"The field \"{again}\" is given more than once. Give it once.", first.Location, again.Location);
            }
        }
    }
}
