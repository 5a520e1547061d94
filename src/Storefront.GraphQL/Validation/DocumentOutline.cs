using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>
/// Finds the operations and fragments of a document, the spreads inside them, and how large each is by itself.
/// Needs no schema and does not recurse: it runs before anything is known about the document.
/// </summary>
internal static class DocumentOutline
{
    public static void Draw(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                context.Add(Drawn(new OperationUse(operation), default));
            else if (definition is FragmentDefinitionNode { TypeCondition.Name.IsReserved: var isReserved } fragment)
                context.Add(Drawn(new FragmentUse(fragment), default(Position) with { IsIntrospection = isReserved }));
        }
    }

    private static T Drawn<T>(T definition, Position start) where T : DefinitionUse
    {
        var extent = default(Extent);
        var pending = new Stack<(SelectionSetNode Set, Position Position)>([(definition.SelectionSet, start)]);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread: definition.Spreads.Add(new(spread, next.Position)); break;
                    case InlineFragmentNode inline: pending.Push((inline.SelectionSet, next.Position)); break;
                    case FieldNode field:
                        var inside = Inside(field.Name.Value, next.Position);
                        extent = extent.WithField(inside);
                        if (field.SelectionSet is { } set) pending.Push((set, inside));
                        break;
                }
            }
        }
        definition.Extent = extent;
        return definition;
    }

    private static Position Inside(string field, Position position)
    {
        var inside = position with { Depth = position.Depth + 1 };
        if (!position.IsIntrospection) return inside with { IsIntrospection = field is "__schema" or "__type" };
        return field switch
        {
            "fields" or "inputFields" or "interfaces" or "possibleTypes" => inside with { Lists = position.Lists + 1 },
            "ofType" => inside with { OfTypes = position.OfTypes + 1 },
            _ => inside,
        };
    }
}
