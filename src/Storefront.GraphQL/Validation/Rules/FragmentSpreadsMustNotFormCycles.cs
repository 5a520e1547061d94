using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.5.2.2 Fragment Spreads Must Not Form Cycles: no fragment spreads itself, directly or through others.
/// DetectFragmentCycles is <see cref="FragmentGraph"/>, which looks at every spread once.
/// </summary>
internal static class FragmentSpreadsMustNotFormCycles
{
    public static void Check(ValidationContext context, List<FragmentSpreadNode> cycle)
    {
        context.Report(
            $"The fragment \"{cycle[^1].Name}\" spreads itself{Via(cycle)}, which has no end. "
                + "Take one of these spreads out.",
            [.. cycle.Select(spread => spread.Location)]);
    }

    private static string Via(List<FragmentSpreadNode> cycle) => cycle.Count switch
    {
        1 => "",
        <= 5 => $" via {string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""))}",
        _ => $" via {cycle.Count - 1} others",
    };
}
