using System.Collections.Frozen;
using Storefront.Accounts;

namespace Storefront;

/// <summary>Who sends a request, and what it may do. A service of each request; the host finds it out.</summary>
[RequestValue]
public sealed record Caller
{
    /// <summary>Somebody who has shown neither a token nor a key.</summary>
    public static Caller Anonymous { get; } = new();

    /// <summary>The account the request acts for; null for <see cref="Anonymous"/>.</summary>
    public long? AccountId { get; init; }

    /// <summary>What kind of account it is; null for <see cref="Anonymous"/>.</summary>
    public AccountKind? Kind { get; init; }

    /// <summary>The integration of the account that sends it; null for <see cref="Anonymous"/>.</summary>
    public long? ClientId { get; init; }

    /// <summary>What the token allows, of <see cref="Scopes"/>.</summary>
    public FrozenSet<string> Scopes { get; init; } = [];
}
