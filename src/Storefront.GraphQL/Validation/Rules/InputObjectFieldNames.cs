namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.6.2 Input Object Field Names: every field given is defined by the input object type.</summary>
internal static class InputObjectFieldNames
{
    public static void Check(ValidationContext context, ObjectUse use)
    {
        if (use.Type is not { } type) return;
        foreach (var field in use.Node.Fields)
            if (type.Fields.Find(field.Name.Value) is null)
                context.Report($"\"{type}\" has no field \"{field.Name}\". Take it out.", field.Location);
    }
}
