namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.4.1 Argument Names: every argument is defined by its field or directive.</summary>
internal static class ArgumentNames
{
    public static void Check(ValidationContext context, ArgumentsUse use)
    {
        if (use.Definitions is not { } definitions) return;
        foreach (var argument in use.Nodes)
        {
            if (definitions.Find(argument.Name.Value) is not null) continue;
            context.Report($"The {use.Holder} has no argument \"{argument.Name}\". Take it out.", argument.Location);
        }
    }
}
