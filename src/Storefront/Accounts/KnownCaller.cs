namespace Storefront.Accounts;

/// <summary>What the database said of a token or key, and for how long that is taken for true.</summary>
public sealed record KnownCaller(Caller Caller, long AccountId, DateTimeOffset FreshUntil)
{
    /// <summary>On whose pages the key is good; null for a token, which no page shows.</summary>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Whether it may be shown from there; the origin is null when no page asks.</summary>
    public bool IsGoodOn(string? origin) => Origins is null || (origin is not null && Origins.Contains(origin));
}
