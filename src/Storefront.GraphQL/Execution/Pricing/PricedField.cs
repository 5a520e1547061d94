using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>A field of a plan with what it adds to the price; fields that add nothing are left out.</summary>
internal sealed class PricedField
{
    private readonly FieldPlan plan;
    private readonly double weight;
    private readonly List<int> weighed = [];
    private readonly ListSizing sizing;
    private readonly bool isSizedAbove;
    private readonly (double Weight, PricedField[] Fields)[] possible;
    private readonly Price? item;
    private readonly Price? always;

    /// <param name="isSizedAbove">Whether the object around it says how many items it has.</param>
    public PricedField(FieldPlan plan, bool isSizedAbove, PricedFields made)
    {
        this.plan = plan;
        this.isSizedAbove = isSizedAbove;
        weight = (Cost.In(plan.Definition.Directives) ?? 0) + WeightOfConstants();
        sizing = ListSizing.Of(plan);
        possible = [.. plan.Possible.Select(
            below => (Cost.In(below.Type.Directives) ?? Cost.OfObject, made.Of(below, sizing)))];
        var isItemFixed = Array.TrueForAll(possible, one => Array.TrueForAll(one.Fields, below => below.IsFixed));
        IsFixed = isItemFixed && sizing.IsFixed && weighed.Count == 0 && plan.IsIncluded(0);
        if (isItemFixed && !sizing.IsOfFields) item = Item(default, 1);
        if (IsFixed && !isSizedAbove) always = Sum(default, 1);
    }

    /// <summary>Whether it adds the same to every request.</summary>
    public bool IsFixed { get; }

    /// <summary>Whether it adds nothing, whatever is asked.</summary>
    public bool IsFree => weight == 0 && weighed.Count == 0 && possible.Length == 0;

    /// <summary>One object and all below it.</summary>
    /// <param name="sizeAbove">The items of those fields whose size the object says.</param>
    public static Price Sum(PricedField[] fields, double weight, Asked asked, double sizeAbove)
    {
        var rows = 1.0;
        foreach (var field in fields)
        {
            var below = field.PriceOf(asked, sizeAbove);
            weight += below.Requested;
            rows = Math.Max(rows, below.Rows);
        }
        return new Price(weight, rows);
    }

    /// <summary>Finds the field that adds most by itself; what a connection sizes is the connection's.</summary>
    /// <param name="times">How many objects have the field.</param>
    public void FindDearest(Asked asked, double times, double sizeAbove, FieldPlan? connection, ref Dearest dearest)
    {
        if (!plan.IsIncluded(asked.Conditions) || SizeOf(asked, sizeAbove) is not { } size) return;
        if (asked.Seen?.Add((this, times)) == false) return;
        var items = sizing.IsOfFields ? 1 : size;
        var own = possible.Length == 0 ? 0 : items * possible.Max(one => one.Weight);
        var share = times * (weight + Weighed(asked) + own);
        var named = isSizedAbove ? connection : plan;
        if (share > dearest.Share) dearest = new Dearest(share, named);
        foreach (var (_, fields) in possible)
            foreach (var below in fields) below.FindDearest(asked, times * items, size, plan, ref dearest);
    }

    private Price PriceOf(Asked asked, double sizeAbove)
    {
        if (always is { } fixedPrice) return fixedPrice;
        if (!plan.IsIncluded(asked.Conditions)) return default;
        if (asked.Known is not { } known) return Sum(asked, sizeAbove);
        return known.TryGetValue((this, sizeAbove), out var price)
            ? price
            : known[(this, sizeAbove)] = Sum(asked, sizeAbove);
    }

    private Price Sum(Asked asked, double sizeAbove)
    {
        if (SizeOf(asked, sizeAbove) is not { } size) return default;
        var items = sizing.IsOfFields ? 1 : size;
        var one = item ?? Item(asked, size);
        return new Price(weight + Weighed(asked) + items * one.Requested, items * one.Rows);
    }

    private Price Item(Asked asked, double size)
    {
        var dearest = new Price(0, 1);
        foreach (var (weight, fields) in possible)
        {
            var one = Sum(fields, weight, asked, size);
            dearest = new Price(Math.Max(dearest.Requested, one.Requested), Math.Max(dearest.Rows, one.Rows));
        }
        return dearest;
    }

    private double? SizeOf(Asked asked, double sizeAbove) => isSizedAbove ? sizeAbove : sizing.Size(asked.Variables);

    private double Weighed(Asked asked)
    {
        var sum = 0.0;
        foreach (var index in weighed)
        {
            if (plan.Arguments.TryValue(index, asked.Variables, out var value))
                sum += InputWeights.Of(plan.Definition.Arguments[index], value);
        }
        return sum;
    }

    /// <summary>The weight of arguments that are the same for every request; the others are noted.</summary>
    private double WeightOfConstants()
    {
        var sum = 0.0;
        for (var index = 0; index < plan.Definition.Arguments.Count; index++)
        {
            var definition = plan.Definition.Arguments[index];
            if (!plan.Arguments.IsGiven(index) || !InputWeights.MayWeigh(definition)) continue;
            if (plan.Arguments.HasVariable(index)) weighed.Add(index);
            else if (plan.Arguments.TryValue(index, [], out var value)) sum += InputWeights.Of(definition, value);
        }
        return sum;
    }
}
