namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.4 Fragments Must Be Used: every fragment is referenced by some operation, transitively.</summary>
internal static class FragmentsMustBeUsed
{
    private const string Rule = "NoUnusedFragmentsRule";

    public static void Check(ValidationContext context)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in context.Operations)
            foreach (var fragment in operation.Fragments(context)) used.Add(fragment.Name);

        foreach (var fragment in context.Fragments)
        {
            if (used.Contains(fragment.Name)) continue;
            context.Report(
                Rule,
                $"No operation uses the fragment \"{fragment.Name}\". Spread it, or take it out.",
                fragment.Node.Location);
        }
    }
}
