using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>The priced fields of one plan, each made once in however many places it stands.</summary>
internal sealed class PricedFields(Func<NamedType, IReadOnlyList<ObjectType>> possibleTypes)
{
    private readonly Dictionary<(FieldPlan Plan, bool IsSizedAbove), PricedField> made = [];

    /// <summary>Whether a field stands in several places.</summary>
    public bool HasShared { get; private set; }

    /// <summary>The object types a value of a type may be.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => possibleTypes(type);

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
