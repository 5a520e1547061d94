using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>
/// The price of an operation, made once for a plan as far as it depends on nothing, and finished for each request with
/// the values of its variables.
/// </summary>
internal sealed class PricePlan
{
    private readonly PricedField[] fields;
    private readonly bool hasShared;
    private readonly Price? always;

    public PricePlan(SelectionPlan root)
    {
        var made = new PricedFields();
        fields = made.Of(root, ListSizing.None);
        hasShared = made.HasShared;
        if (Array.TrueForAll(fields, field => field.IsFixed)) always = Sum(default);
    }

    /// <exception cref="GraphQLException">A list must be sized by exactly one argument, and is not.</exception>
    public Price Of(Asked asked) => always ?? Sum(asked);

    /// <summary>The coordinate of the field that adds most to the price; null when none adds anything.</summary>
    public string? DearestField(Asked asked)
    {
        var dearest = default(Dearest);
        if (hasShared) asked = asked with { Seen = [] };
        foreach (var field in fields) field.FindDearest(asked, 1, 1, null, ref dearest);
        return dearest.Field?.Coordinate;
    }

    private Price Sum(Asked asked) =>
        PricedField.Sum(fields, Cost.OfObject, hasShared ? asked with { Known = [] } : asked, 1);
}
