using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>Stream Directives Are Used On List Fields.</summary>
internal static class StreamsAreOfLists
{
    public static void Check(ValidationContext context, FieldUse field)
    {
        if (!context.IsIncremental || !field.IsStreamed) return;
        if (field.Definition is null or { Type.Nullable: ListType }) return;
        context.Report(
            $"\"@stream\" is for lists, and \"{field.ParentType}.{field.Node.Name}\" is none. Take it out.",
            field.Node.Directives.First(directive => directive.Name.Value == "stream").Location);
    }
}
