namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.5.2.2 Fragment Spreads Must Not Form Cycles: no fragment spreads itself, directly or through others.
/// DetectFragmentCycles is <see cref="FragmentGraph"/>, which looks at every spread once.
/// </summary>
internal static class FragmentSpreadsMustNotFormCycles
{
    private const string Rule = "NoFragmentCyclesRule";

    public static void Check(ValidationContext context)
    {
        foreach (var cycle in context.FragmentCycles)
        {
            var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
            context.Report(
                Rule,
                $"The fragment \"{cycle[^1].Name}\" spreads itself{(via == "" ? "" : $" via {via}")}, which has no end. "
                    + "Take one of these spreads out.",
                [.. cycle.Select(spread => spread.Location)]);
        }
    }
}
