namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment at one place of the response: what a client is told to wait for.</summary>
internal sealed class DeferredFragment(object[] path, string? label, DeferredFragment? parent)
{
    public object[] Path { get; } = path;
    public string? Label { get; } = label;
    public DeferredFragment? Parent { get; } = parent;

    /// <summary>Fragments inside it that wait until it is complete.</summary>
    public List<DeferredFragment> Children { get; } = [];

    public List<PostponedGroup> Groups { get; } = [];

    /// <summary>Its name in the response, once the client has been told of it.</summary>
    public string? Id { get; set; }

    public bool IsComplete { get; set; }
}
