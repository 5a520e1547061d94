namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.6.2 Input Object Field Names: every field given is defined by the input object type.</summary>
internal static class InputObjectFieldNames
{
    public static void Check(ValidationContext context)
    {
        foreach (var (node, type) in context.Objects)
        {
            foreach (var field in node.Fields)
            {
                if (type is null || type.Fields.Find(field.Name.Value) is not null) continue;
                context.Report($"\"{type}\" has no field \"{field.Name}\". Take it out.", field.Location);
            }
        }
    }
}
