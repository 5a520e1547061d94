namespace Storefront.Accounts;

/// <summary>What a client shows with each request. Its text is not kept; one that is revoked is deleted.</summary>
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
}
