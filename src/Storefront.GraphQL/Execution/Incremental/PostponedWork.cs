using System.Collections.Immutable;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that belong to the same deferred fragments.</summary>
/// <param name="path">Where the object stands in the response.</param>
/// <param name="known">The fragment each <c>@defer</c> is at that place.</param>
internal sealed class PostponedGroup(
    object[] path,
    ImmutableDictionary<DeferUsage, DeferredFragment> known,
    IReadOnlyList<DeferredFragment> fragments,
    SelectionPlan selection,
    object? instance)
{
    public object[] Path { get; } = path;
    public ImmutableDictionary<DeferUsage, DeferredFragment> Known { get; } = known;
    public IReadOnlyList<DeferredFragment> Fragments { get; } = fragments;
    public SelectionPlan Selection { get; } = selection;
    public object? Instance { get; } = instance;

    public bool IsDone { get; private set; }

    /// <summary>The object in JSON; null when a null went all the way up.</summary>
    public JsonBuffer? Data { get; private set; }

    public IReadOnlyList<GraphQLError> Errors { get; private set; } = [];

    /// <summary>Streams that begin in it; they wait until it is sent.</summary>
    public List<PostponedStream> Streams { get; } = [];

    public bool IsSent { get; set; }

    public bool IsFailed => IsDone && Data is null;

    public void Finish(JsonBuffer? data, IReadOnlyList<GraphQLError> errors) =>
        (IsDone, Data, Errors) = (true, data, errors);
}

/// <summary>Items of a list that come after its first.</summary>
/// <param name="Path">Where the list stands in the response.</param>
/// <param name="Start">The place of the first of the items in the list.</param>
internal sealed record PostponedStream(object[] Path, StreamPlan Plan, IReadOnlyList<object?> Items, int Start);
