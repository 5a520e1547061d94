namespace Storefront.GraphQL.Validation.Rules;

/// <summary>A field of a merged set, and the field of the outer set in whose selection set it was found.</summary>
internal sealed class MergedField(int order, FieldUse use, MergedField? owner)
{
    /// <summary>Grows in the order in which fields are found.</summary>
    public int Order { get; } = order;

    public FieldUse Use { get; } = use;
    public MergedField? Owner { get; } = owner;
}

/// <summary>§5.3.2 mergedSet: selection sets whose fields are looked at together.</summary>
/// <param name="IsShapeOnly">
/// Whether only SameResponseShape is asked for: the fields above belong to different objects.
/// </param>
/// <param name="Parts">The selection sets, each with the field it belongs to; null where there is only one.</param>
internal readonly record struct MergedSet(bool IsShapeOnly, List<(SelectionScope Scope, MergedField? Owner)> Parts)
{
    /// <summary>Equal for the same selection sets, in whatever order they were found.</summary>
    public string Key => $"{IsShapeOnly} {string.Join(' ', Parts.Select(part => part.Scope.Id).Order())}";
}
