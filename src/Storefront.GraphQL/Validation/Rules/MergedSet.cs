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
internal readonly struct MergedSet(bool isShapeOnly, List<(SelectionScope Scope, MergedField? Owner)> parts)
{
    /// <summary>Whether only SameResponseShape is asked for: the fields above belong to different objects.</summary>
    public bool IsShapeOnly { get; } = isShapeOnly;

    /// <summary>The selection sets, each with the field it belongs to; null where there is only one.</summary>
    public List<(SelectionScope Scope, MergedField? Owner)> Parts { get; } = parts;

    /// <summary>Equal for the same selection sets, in whatever order they were found.</summary>
    public MergedSetKey Key
    {
        get
        {
            var scopes = Parts.ConvertAll(part => part.Scope.Id);
            scopes.Sort();
            return new(IsShapeOnly, scopes);
        }
    }
}

/// <summary>What tells one merged set from another.</summary>
internal readonly struct MergedSetKey : IEquatable<MergedSetKey>
{
    private readonly bool isShapeOnly;
    private readonly List<int> scopes;
    private readonly int hash;

    public MergedSetKey(bool isShapeOnly, List<int> scopes)
    {
        this.isShapeOnly = isShapeOnly;
        this.scopes = scopes;
        var mixed = new HashCode();
        foreach (var scope in scopes) mixed.Add(scope);
        hash = mixed.ToHashCode();
    }

    public bool Equals(MergedSetKey other) =>
        hash == other.hash && isShapeOnly == other.isShapeOnly && scopes.SequenceEqual(other.scopes);

    public override bool Equals(object? obj) => obj is MergedSetKey other && Equals(other);

    public override int GetHashCode() => hash;
}
