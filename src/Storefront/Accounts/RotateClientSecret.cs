using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Gives a client a new secret. The present one stays good for the overlap, those before it end.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class RotateClientSecret
{
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    /// <summary>Which client, and how long both secrets are good.</summary>
    /// <param name="ClientId">The client.</param>
    /// <param name="OverlapMinutes">
    /// How many minutes the present secret stays good, up to 43200; 0 ends it at once. What the platform says, usually
    /// a day, by default.
    /// </param>
    public sealed record Input([property: ID<Client>] long ClientId, int? OverlapMinutes);

    /// <summary>Why the client keeps its secret.</summary>
    public enum Refusal
    {
        /// <summary>There is no such client.</summary>
        ClientNotFound,

        /// <summary>The client was ended for good.</summary>
        ClientIsRevoked,

        /// <summary>An overlap is 0 to 43200 minutes, which are 30 days.</summary>
        OverlapOutOfRange,
    }

    /// <param name="Client">The client; null when it was refused.</param>
    /// <param name="Secret">
    /// The new secret, shown this once; null when it was refused, and when it was done before.
    /// </param>
    public sealed record Result(Client Client, string Secret);

    public static async Task<Outcome<Result, Refusal>> Run(
        Input input, StorefrontDb db, AccountsSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var client = await db.Clients.FindAsync([input.ClientId], cancel);
        if (client is null) return Refused.At(Refusal.ClientNotFound, "clientId");
        if (client.RevokedAt is not null) return Refused.At(Refusal.ClientIsRevoked, "clientId");
        var overlap = input.OverlapMinutes is { } minutes
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.FromHours(settings.SecretOverlapHours);
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
            return Refused.At(Refusal.OverlapOutOfRange, "overlapMinutes");
        return new Result(client, client.RotateSecret(clock.GetUtcNow(), overlap));
    }
}
