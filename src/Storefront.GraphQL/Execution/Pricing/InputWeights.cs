using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>What arguments add to the price by the values given: <c>@cost</c> on them and on fields in them.</summary>
internal static class InputWeights
{
    /// <summary>Whether a value for it could weigh anything.</summary>
    public static bool MayWeigh(InputValueDefinition definition) =>
        definition.Weight != 0 || definition.Type.Named is InputObjectType;

    /// <summary>The weight of a value that was given: its own, and that of every field in it.</summary>
    public static double Of(InputValueDefinition definition, object? value) => definition.Weight + Inside(value);

    private static double Inside(object? value)
    {
        var weight = 0.0;
        if (value is object?[] items)
        {
            foreach (var item in items) weight += Inside(item);
        }
        else if (value is InputObject input)
        {
            for (var index = 0; index < input.Type.Fields.Count; index++)
                if (input.IsGiven(index)) weight += Of(input.Type.Fields[index], input[index]);
        }
        return weight;
    }
}
