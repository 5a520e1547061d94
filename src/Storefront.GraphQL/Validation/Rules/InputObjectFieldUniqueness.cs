namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.6.3 Input Object Field Uniqueness: no object literal gives a field twice.</summary>
internal static class InputObjectFieldUniqueness
{
    public static void Check(ValidationContext context, ObjectUse use)
    {
        if (use.Node.Fields.Count < 2) return;
        foreach (var (first, again) in Repeated.Pairs(use.Node.Fields.Select(field => field.Name)))
        {
            context.Report(
                $"The field \"{again}\" is given more than once. Give it once.", first.Location, again.Location);
        }
    }
}
