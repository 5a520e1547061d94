namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.4 Fragments Must Be Used: every fragment is referenced by some operation, transitively.</summary>
internal static class FragmentsMustBeUsed
{
    public static void Check(ValidationContext context)
    {
        if (context.Fragments.Count == 0) return;
        var used = context.Operations.SelectMany(operation => operation.Fragments(context))
            .Select(fragment => fragment.Name).ToHashSet();
        foreach (var fragment in context.Fragments)
        {
            if (used.Contains(fragment.Name)) continue;
            context.Report(
                $"No operation uses the fragment \"{fragment.Name}\". Spread it, or take it out.",
                fragment.Node.Location);
        }
    }
}
