using System.Collections.Immutable;

namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>What is left for later while one part of the response is written.</summary>
/// <param name="prefix">Where in the response the part belongs.</param>
/// <param name="known">The fragment each <c>@defer</c> is at that place.</param>
internal sealed class Postponing(object[] prefix, ImmutableDictionary<DeferUsage, DeferredFragment> known)
{
    private ImmutableDictionary<DeferUsage, DeferredFragment> known = known;

    public object[] Prefix { get; } = prefix;
    public List<DeferredFragment> Fragments { get; } = [];
    public List<PostponedGroup> Groups { get; } = [];
    public List<PostponedStream> Streams { get; } = [];

    /// <summary>Leaves fields of an object for later.</summary>
    public void Add(Postponement postponed, object? instance, object[] path)
    {
        foreach (var usage in postponed.Introduced)
        {
            var around = usage.Parent is null ? null : known[usage.Parent];
            var fragment = new DeferredFragment(path, usage.Label, around);
            known = known.SetItem(usage, fragment);
            Fragments.Add(fragment);
        }
        foreach (var (usages, selection) in postponed.Groups)
            Groups.Add(new PostponedGroup(path, known, [.. usages.Select(usage => known[usage])], selection, instance));
    }

    /// <summary>Leaves items of a list for later.</summary>
    public void Add(StreamPlan plan, IReadOnlyList<object?> items, int start, object[] path) =>
        Streams.Add(new PostponedStream(path, plan, items, start));

    /// <summary>Forgets what belongs to a value that came out null.</summary>
    public void DropBelow(object[] path)
    {
        Fragments.RemoveAll(fragment => IsBelow(fragment.Path));
        Groups.RemoveAll(group => IsBelow(group.Path));
        Streams.RemoveAll(stream => IsBelow(stream.Path));

        bool IsBelow(object[] other) => other.AsSpan().StartsWith(path);
    }
}
