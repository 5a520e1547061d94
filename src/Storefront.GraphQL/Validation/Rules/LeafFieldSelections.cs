using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.3.3 Leaf Field Selections: a field of a scalar or enum has no subselection, any other field has one.
/// </summary>
internal static class LeafFieldSelections
{
    public static void Check(ValidationContext context, FieldUse field)
    {
        if (field.Definition is not { } definition) return;
        var node = field.Node;
        var isLeaf = definition.Type.Named is ScalarType or EnumType;
        if (isLeaf && node.SelectionSet is { } set)
        {
            context.Report(
                $"The field \"{node.Name}\" of type \"{definition.Type}\" has no fields of its own. "
                    + "Take the selection set out.",
                set.Location);
        }
        else if (!isLeaf && node.SelectionSet is null)
        {
            context.Report(
                $"The field \"{node.Name}\" of type \"{definition.Type}\" is nothing by itself. "
                    + $"Say which of its fields you want: \"{node.Name} {{ ... }}\".",
                node.Location);
        }
    }
}
