namespace Storefront.GraphQL.Validation.Limits;

/// <summary>
/// How deep and how large each operation is once its fragments are expanded. The sums come from
/// <see cref="FragmentGraph"/>, which expands nothing.
/// </summary>
internal static class ExtentLimits
{
    public static bool Check(ValidationContext context) =>
        context.Operations.TrueForAll(operation => Check(context, operation));

    private static bool Check(ValidationContext context, OperationUse operation)
    {
        var (limits, extent) = (context.Limits, operation.Extent);
        Hold("depth", extent.Depth, limits.Depth, "fields deep", "Ask for fewer levels at once");
        Hold("fragmentSpreads", extent.Spreads, limits.FragmentSpreads,
            "fragment spreads large once its fragments are expanded", "Spread fewer fragments inside each other");
        Hold("expandedFields", extent.Fields, limits.ExpandedFields,
            "fields large once its fragments are expanded", "Ask for less at once");
        Hold("introspectionLists", extent.Lists, limits.IntrospectionLists,
            "lists of types deep in its introspection", "Ask for each type by its name instead");
        return context.Errors.Count == 0;

        void Hold(string limit, long actual, int most, string measure, string advice)
        {
            if (actual <= most) return;
            context.ReportLimit(
                limit,
                $"{Capitalised(operation.Title)} is more than {most} {measure}. {advice}.",
                operation.Node.Location);
        }
    }

    private static string Capitalised(string title) => $"{char.ToUpperInvariant(title[0])}{title[1..]}";
}
