using System.Security.Cryptography;

namespace Storefront.Accounts;

/// <summary>One integration of an account: a program that gets tokens with a secret of its own.</summary>
public sealed class Client
{
    public long Id { get; set; }
    [GraphQLIgnore]
    public long AccountId { get; set; }

    /// <summary>The account it works for.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>What the program calls itself when it asks for a token: the <c>client_id</c> of OAuth.</summary>
    public required string PublicId { get; init; }

    /// <summary>What the integration is called among people.</summary>
    public required string Name { get; set; }

    /// <summary>The most that its tokens may allow.</summary>
    public List<string> Scopes { get; set; } = [];

    [GraphQLIgnore]
    public required byte[] SecretHash { get; set; }

    /// <summary>Of the secret before the present one, while both are good.</summary>
    [GraphQLIgnore]
    public byte[]? PreviousSecretHash { get; set; }

    /// <summary>Until when the secret before the present one is good too; null when there is none.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; set; }

    /// <summary>When the client was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the client was ended for good, its tokens and keys with it; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether that is the present secret, or the one before while it is good.</summary>
    public bool Accepts(string secret, DateTimeOffset now)
    {
        var hash = Secret.Hash(secret);
        var isPresent = CryptographicOperations.FixedTimeEquals(hash, SecretHash);
        var isPrevious = CryptographicOperations.FixedTimeEquals(hash, PreviousSecretHash) && now < PreviousSecretUntil;
        return isPresent || isPrevious;
    }

    /// <summary>Gives the client a new secret, and returns it; the present one stays good for a while.</summary>
    public string RotateSecret(DateTimeOffset now, TimeSpan overlap)
    {
        var secret = Secret.New(Secret.OfClient);
        (PreviousSecretHash, PreviousSecretUntil) = (SecretHash, now + overlap);
        SecretHash = Secret.Hash(secret);
        return secret;
    }

    /// <summary>Ends the client for good.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
