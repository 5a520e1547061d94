using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Ends a publishable key for good: pages that show it are refused.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class RevokePublishableKey
{
    /// <summary>Which key is ended.</summary>
    /// <param name="KeyId">The key.</param>
    public sealed record Input([property: ID<PublishableKey>] long KeyId);

    /// <summary>Why the key is not ended.</summary>
    public enum Refusal
    {
        /// <summary>There is no such key.</summary>
        KeyNotFound,

        /// <summary>The key was ended before.</summary>
        KeyIsRevoked,
    }

    public static async Task<Outcome<PublishableKey, Refusal>> Run(
        Input input, StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        var key = await db.PublishableKeys.FindAsync([input.KeyId], cancel);
        if (key is null) return Refused.At(Refusal.KeyNotFound, "keyId");
        if (key.RevokedAt is not null) return Refused.At(Refusal.KeyIsRevoked, "keyId");
        key.Revoke(clock.GetUtcNow());
        return key;
    }
}
