namespace Storefront.Accounts;

/// <summary>What a client shows with each request. The text itself is not kept.</summary>
public sealed class AccessToken
{
    public long Id { get; set; }
    public required byte[] Hash { get; init; }
    public long ClientId { get; set; }
    public Client Client { get; set; } = null!;

    /// <summary>What it allows: what the client asked for of what it may.</summary>
    public List<string> Scopes { get; init; } = [];

    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Ends the token before its time.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
