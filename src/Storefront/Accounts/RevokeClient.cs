using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Ends a client for good, and its tokens and publishable keys with it.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class RevokeClient
{
    /// <summary>Which client is ended.</summary>
    /// <param name="ClientId">The client.</param>
    public sealed record Input([property: ID<Client>] long ClientId);

    /// <summary>Why the client is not ended.</summary>
    public enum Refusal
    {
        /// <summary>There is no such client.</summary>
        ClientNotFound,

        /// <summary>The client was ended before.</summary>
        ClientIsRevoked,

        /// <summary>A client cannot end itself: use another one of an operator.</summary>
        OwnClient,
    }

    public static async Task<Outcome<Client, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        var client = await db.Clients.FindAsync([input.ClientId], cancel);
        if (client is null) return Refused.At(Refusal.ClientNotFound, "clientId");
        if (client.Id == caller.ClientId) return Refused.At(Refusal.OwnClient, "clientId");
        if (client.RevokedAt is not null) return Refused.At(Refusal.ClientIsRevoked, "clientId");
        client.Revoke(clock.GetUtcNow());
        return client;
    }
}
