namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.3.1 Field Selections: every selected field is defined on the type in scope.</summary>
internal static class FieldSelections
{
    public static void Check(ValidationContext context, FieldUse field)
    {
        if (field.ParentType is not { } type || field.Definition is not null) return;
        context.Report(
            $"The type \"{type}\" has no field \"{field.Node.Name}\". Select one that it has, or this one in a "
                + "fragment on a type that has it.",
            field.Node.Location);
    }
}
