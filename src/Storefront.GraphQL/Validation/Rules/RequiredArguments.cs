namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.4.3 Required Arguments: an argument of a non-null type without a default is given. That it is not given as null
/// is left to §5.6.1, which holds every value to its type.
/// </summary>
internal static class RequiredArguments
{
    public static void Check(ValidationContext context, ArgumentsUse use)
    {
        if (use.Definitions is not { } definitions) return;
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired || use.Nodes.Any(argument => argument.Name.Value == definition.Name)) continue;
            context.Report(
                $"The {use.Holder} needs its argument \"{definition.Name}: {definition.Type}\". Give it.",
                use.Location);
        }
    }
}
