using System.Collections.Frozen;
using Storefront.Accounts;

namespace Storefront;

/// <summary>Who sends a request, and what it may do. A service of each request; the host finds it out.</summary>
[RequestValue]
public sealed record Caller
{
    /// <summary>Somebody who has shown neither a token nor a key.</summary>
    public static Caller Anonymous { get; } = new();

    /// <summary>
    /// The account the request acts for; null for <see cref="Anonymous"/>, and for a page with a publishable key, which
    /// acts for nobody.
    /// </summary>
    public long? AccountId { get; init; }

    /// <summary>What kind of account it is; null without one.</summary>
    public AccountKind? Kind { get; init; }

    /// <summary>Whether it runs the platform: where its scopes let it look, it sees what is any account's.</summary>
    public bool SeesAll => Kind == AccountKind.Operator;

    /// <summary>Whether it runs the platform, and its token allows to look after accounts.</summary>
    public bool IsOperator => SeesAll && Scopes.Contains(Accounts.Scopes.AccountsAdmin);

    /// <summary>The integration of the account that sends it; null for <see cref="Anonymous"/>.</summary>
    public long? ClientId { get; init; }

    /// <summary>The publishable key that a page shows; null when it is none.</summary>
    public long? KeyId { get; init; }

    /// <summary>What the token allows, of <see cref="Accounts.Scopes"/>.</summary>
    public FrozenSet<string> Scopes { get; init; } = [];

    /// <summary>Whether it acts for an account.</summary>
    public bool IsAuthenticated => AccountId is not null;

    /// <summary>A client of an account. It has no scope that the account's kind may not have.</summary>
    public static Caller Of(long accountId, AccountKind kind, long clientId, IEnumerable<string> scopes) => new()
    {
        AccountId = accountId,
        Kind = kind,
        ClientId = clientId,
        Scopes = scopes.Intersect(Accounts.Scopes.Of(kind)).ToFrozenSet(StringComparer.Ordinal),
    };
}
