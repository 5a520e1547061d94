using System.Collections.Frozen;
using Storefront.GraphQL.Execution.Pricing;

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

    /// <summary>What the caller may spend; null for one whose operations are not counted.</summary>
    public Budget? Budget { get; init; }
}
