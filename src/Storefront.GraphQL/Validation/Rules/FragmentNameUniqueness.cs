using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.1 Fragment Name Uniqueness: no two fragment definitions of the document share a name.</summary>
internal static class FragmentNameUniqueness
{
    private const string Rule = "UniqueFragmentNamesRule";

    public static void Check(ValidationContext context)
    {
        var first = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var fragment in context.Fragments)
        {
            var name = fragment.Node.Name;
            if (first.TryAdd(name.Value, name)) continue;
            context.Report(
                Rule,
                $"Two fragments are named \"{name}\". Give each its own name.",
                first[name.Value].Location,
                name.Location);
        }
    }
}
