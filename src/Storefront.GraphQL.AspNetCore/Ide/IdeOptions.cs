namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>What a person finds who opens the endpoint in a browser: GraphiQL.</summary>
public sealed record IdeOptions
{
    /// <summary>
    /// Brings <see cref="IdeFiles"/>: asked at the first visit, and again at the next while they are missing.
    /// </summary>
    public required Func<Task<IdeFiles>> Files { get; init; }

    /// <summary>
    /// Documents of one operation each; every one is a tab, with the defaults of its variables filled in. Those that
    /// anybody may run come first.
    /// </summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
