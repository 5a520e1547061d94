using System.Collections;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>What values take in the answer at least, as far as it can be seen before they are written.</summary>
internal static class AnswerSize
{
    /// <summary>Bytes of a list's item: one character and what parts it from the next.</summary>
    public const long LeastItem = 2;

    /// <summary>Claims a text, or a list that is in memory; what is made while it is read is claimed then.</summary>
    public static void Claim(OperationContext context, FieldPlan field, object? value)
    {
        if (value is string text) context.Claim(text.Length);
        else if (value is ICollection) Claim(context, field.Definition.Type, value);
    }

    private static void Claim(OperationContext context, TypeReference type, object? value)
    {
        if (type.Nullable is not ListType list || value is not ICollection items) return;
        context.Claim(items.Count * LeastItem);
        if (list.OfType.Nullable is ListType) foreach (var item in items) Claim(context, list.OfType, item);
    }
}
