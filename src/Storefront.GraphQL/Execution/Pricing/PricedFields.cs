namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>The priced fields of one plan, each made once in however many places it stands.</summary>
internal sealed class PricedFields
{
    private readonly Dictionary<(FieldPlan Plan, bool IsSizedAbove), PricedField> made = [];

    /// <summary>Whether a field stands in several places, and its price is not the same for every request.</summary>
    public bool HasShared { get; private set; }

    /// <summary>The fields of a selection that may add to the price.</summary>
    public PricedField[] Of(SelectionPlan selection, ListSizing above) =>
        [.. selection.Fields.Select(field => Of(field, above.Sizes(field))).Where(field => !field.IsFree)];

    private PricedField Of(FieldPlan field, bool isSizedAbove)
    {
        if (!made.TryGetValue((field, isSizedAbove), out var known))
            return made[(field, isSizedAbove)] = new PricedField(field, isSizedAbove, this);
        HasShared |= !known.IsFixed;
        return known;
    }
}
