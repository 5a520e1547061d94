namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.6.4 Input Object Required Fields: a field of a non-null type without a default is given. That it is not given as
/// null is left to §5.6.1, which holds every value to its type.
/// </summary>
internal static class InputObjectRequiredFields
{
    public static void Check(ValidationContext context, ObjectUse use)
    {
        if (use.Type is not { } type) return;
        foreach (var definition in type.Fields)
        {
            if (!definition.IsRequired || use.Node.Fields.Any(field => field.Name.Value == definition.Name)) continue;
            context.Report(
                $"\"{type}\" needs its field \"{definition.Name}: {definition.Type}\". Give it.", use.Node.Location);
        }
    }
}
