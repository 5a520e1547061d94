namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.1 Fragment Name Uniqueness: no two fragment definitions of the document share a name.</summary>
internal static class FragmentNameUniqueness
{
    public static void Check(ValidationContext context)
    {
        if (context.Fragments.Count < 2) return;
        foreach (var (first, again) in Repeated.Pairs(context.Fragments.Select(fragment => fragment.Node.Name)))
        {
            context.Report(
                $"Two fragments are named \"{again}\". Give each its own name.", first.Location, again.Location);
        }
    }
}
