using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.2.4.1 Single Root Field: a subscription selects exactly one root field, which is not one of introspection.
/// CollectSubscriptionFields knows no variables, so @skip and @include are not allowed at the root.
/// </summary>
internal sealed class SingleRootField(ValidationContext context, ObjectType subscriptionType)
{
    private readonly OrderedDictionary<string, List<FieldNode>> collected = new(StringComparer.Ordinal);
    private readonly List<Location> conditions = [];
    private readonly HashSet<FragmentUse> visited = [];

    public static void Check(ValidationContext context, OperationUse operation)
    {
        if (operation.Node.Operation != OperationType.Subscription) return;
        if (context.Schema.Subscription is not { } type) return;
        var rule = new SingleRootField(context, type);
        rule.Collect(operation.SelectionSet);
        rule.Judge(operation);
    }

    private void Judge(OperationUse operation)
    {
        if (conditions.Count > 0)
        {
            context.Report(
                $"At the root of {operation.Title} @skip and @include are not allowed, since a subscription always has "
                    + "its one field. Take them out.",
                [.. conditions]);
        }
        // Of fragments that spread each other without end, that is all there is to say.
        if (collected.Count == 0 && context.FragmentCycles.Count == 0)
        {
            context.Report(
                $"A subscription selects exactly one root field; no fragment of {operation.Title} applies to "
                    + $"{subscriptionType.Name}. Select a field of it.",
                operation.SelectionSet.Location);
        }
        if (collected.Count > 1)
        {
            context.Report(
                $"A subscription selects exactly one root field; {operation.Title} selects {collected.Count}. "
                    + "Make a subscription of each.",
                [.. collected.Values.Skip(1).SelectMany(fields => fields).Select(field => field.Location)]);
        }
        foreach (var fields in collected.Values)
        {
            if (!fields[0].Name.IsReserved) continue;
            context.Report(
                $"The root field of a subscription must be an event, not \"{fields[0].Name}\". Ask for it in a query.",
                [.. fields.Select(field => field.Location)]);
        }
    }

    private void Collect(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (!context.Spend(1)) return;
            foreach (var directive in selection.Directives)
                if (directive.Name.Value is "skip" or "include") conditions.Add(directive.Location);
            if (selection is FieldNode field)
            {
                if (!collected.TryGetValue(field.ResponseName, out var fields))
                    collected.Add(field.ResponseName, fields = []);
                fields.Add(field);
            }
            else if (Inside(selection) is { } inside)
            {
                Collect(inside);
            }
        }
    }

    /// <summary>The selection set of a fragment that applies; of a named one, when it is first met.</summary>
    private SelectionSetNode? Inside(SelectionNode selection) => selection switch
    {
        InlineFragmentNode { TypeCondition: var condition } inline when condition is null || Applies(condition) =>
            inline.SelectionSet,
        FragmentSpreadNode spread when context.Fragment(spread.Name.Value) is { } fragment && visited.Add(fragment)
            && Applies(fragment.Node.TypeCondition) => fragment.SelectionSet,
        _ => null,
    };

    private bool Applies(NamedTypeNode condition) => context.Schema.Applies(condition, subscriptionType);
}
