namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.4.2 Argument Uniqueness: no field or directive is given the same argument twice.</summary>
internal static class ArgumentUniqueness
{
    public static void Check(ValidationContext context, ArgumentsUse use)
    {
        if (use.Nodes.Count < 2) return;
        foreach (var (name, places) in Repeated.Names(use.Nodes.Select(argument => argument.Name)))
            context.Report($"The argument \"{name}\" is given more than once. Give it once.", places);
    }
}
