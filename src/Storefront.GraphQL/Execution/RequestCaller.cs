using System.Collections.Frozen;

namespace Storefront.GraphQL.Execution;

/// <summary>What an executor must know of who sends a request.</summary>
public sealed record RequestCaller
{
    /// <summary>Somebody who has shown nothing.</summary>
    public static RequestCaller Anonymous { get; } = new();

    /// <summary>Whether the caller has shown a token that is good.</summary>
    public bool IsAuthenticated { get; init; }

    /// <summary>What the token allows.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = FrozenSet<string>.Empty;
}
