namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>What an operation asks for, by its page sizes, before it runs.</summary>
/// <param name="Requested">Its price in points.</param>
/// <param name="Rows">The most rows that one path of lists inside lists may have.</param>
internal readonly record struct Price(double Requested, double Rows)
{
    /// <summary>The price in whole points: nothing is free, and the largest number stands for more.</summary>
    public int Points => (int)Math.Clamp(Math.Ceiling(Requested), 1, int.MaxValue);
}

/// <summary>What the price of a plan depends on.</summary>
internal readonly record struct Asked(object?[] Variables, ulong Conditions)
{
    /// <summary>
    /// Prices of fields that stand in several places, by the size given from above; null where none does.
    /// </summary>
    public Dictionary<(PricedField Field, double Size), Price>? Known { get; init; }

    /// <summary>Such fields that were looked at, and how often they were asked for.</summary>
    public HashSet<(PricedField Field, double Times)>? Seen { get; init; }
}

/// <summary>The field with the largest share of a price, and all below it left out of that share.</summary>
internal record struct Dearest(double Share, FieldPlan? Field);
