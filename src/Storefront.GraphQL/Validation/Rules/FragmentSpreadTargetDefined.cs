namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.2.1 Fragment Spread Target Defined: every spread names a fragment of the document.</summary>
internal static class FragmentSpreadTargetDefined
{
    public static void Check(ValidationContext context, SpreadUse spread)
    {
        var name = spread.Node.Name;
        if (context.Fragment(name.Value) is not null) return;
        context.Report(
            $"The document has no fragment \"{name}\". Define it, or take the spread out.", name.Location);
    }
}
