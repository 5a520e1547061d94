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
            {
                var use = new OperationUse(operation);
                Draw(use, default);
                context.Add(use);
            }
            else if (definition is FragmentDefinitionNode fragment)
            {
                var use = new FragmentUse(fragment);
                Draw(use, default(Position) with { IsIntrospection = IsReserved(fragment.TypeCondition.Name.Value) });
                context.Add(use);
            }
        }
    }

    private static void Draw(DefinitionUse definition, Position start)
    {
        var extent = default(Extent);
        var pending = new Stack<(SelectionSetNode Set, Position Position)>([(definition.SelectionSet, start)]);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    definition.Spreads.Add(new(spread, next.Position));
                }
                else if (selection is InlineFragmentNode inline)
                {
                    pending.Push((inline.SelectionSet, next.Position));
                }
                else if (selection is FieldNode field)
                {
                    var inside = Inside(field.Name.Value, next.Position);
                    extent = extent.WithField(inside);
                    if (field.SelectionSet is { } set) pending.Push((set, inside));
                }
            }
        }
        definition.Extent = extent;
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

    /// <summary>§2.1.8 Names that begin with two underscores belong to introspection.</summary>
    private static bool IsReserved(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
