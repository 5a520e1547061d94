using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.5.2.3 Fragment Spread Is Possible: some object is both of the fragment's type and of the type in scope, that is,
/// GetPossibleTypes of the two intersect.
/// </summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context)
{
    private readonly Dictionary<(NamedType, NamedType), bool> answers = [];

    public static void Check(ValidationContext context)
    {
        var rule = new FragmentSpreadIsPossible(context);
        foreach (var inline in context.InlineFragments)
        {
            if (inline.Node.TypeCondition is { } condition)
                rule.Check(context.Type(condition), inline.ParentType, inline.Node.Location);
        }
        foreach (var spread in context.Spreads)
        {
            if (context.Fragment(spread.Node.Name.Value) is { } fragment)
                rule.Check(context.Type(fragment.Node.TypeCondition), spread.ParentType, spread.Node.Location);
        }
    }

    private void Check(NamedType? fragmentType, NamedType? parentType, Location location)
    {
        if (fragmentType is not (FieldsType or UnionType) || parentType is null) return;
        if (CanOverlap(fragmentType, parentType)) return;
        context.Report(
            $"A fragment on \"{fragmentType}\" never applies here, where no \"{parentType}\" is one. Take it out.",
            location);
    }

    private bool CanOverlap(NamedType fragmentType, NamedType parentType)
    {
        if (!answers.TryGetValue((fragmentType, parentType), out var answer))
            answers[(fragmentType, parentType)] = answer = fragmentType.Overlaps(parentType);
        return answer;
    }
}
