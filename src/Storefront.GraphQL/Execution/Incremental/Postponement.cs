namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>One <c>@defer</c> of a plan.</summary>
/// <param name="Label">What the client calls it.</param>
/// <param name="Parent">The <c>@defer</c> round it.</param>
internal sealed record DeferUsage(string? Label, DeferUsage? Parent)
{
    // Two of them are never the same, however alike they look.
    public bool Equals(DeferUsage? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What of a selection comes later: fields by the set of <c>@defer</c>s they are in.</summary>
internal sealed record Postponement(
    IReadOnlyList<DeferUsage> Introduced, IReadOnlyList<(HashSet<DeferUsage> Usages, SelectionPlan Selection)> Groups);

/// <summary>Where a field of an incremental plan stands.</summary>
/// <param name="usages">The <c>@defer</c>s its group is in.</param>
/// <param name="isInline">Whether all below it comes with it, since it is read by one statement.</param>
internal sealed class IncrementalPlace(HashSet<DeferUsage> usages, bool isInline)
{
    private IncrementalPlace? inline;

    public static IncrementalPlace Root { get; } = new([], false);

    /// <summary>That of the items of a stream: they come whole but for what is deferred inside.</summary>
    public static IncrementalPlace Items { get; } = new([], false);

    public HashSet<DeferUsage> Usages { get; } = usages;
    public bool IsInline { get; } = isInline;

    // The same for all fields below, so that they can share what is selected below them.
    public IncrementalPlace Inline() => IsInline ? this : inline ??= new(Usages, true);
}

/// <summary><c>@stream</c> on a field.</summary>
/// <param name="Items">The field as the items that come later have it.</param>
internal sealed record StreamPlan(string? Label, ArgumentPlan Arguments, FieldPlan Items);
