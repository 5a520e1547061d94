using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Gives a client a token for its secret: the client credentials grant of RFC 6749 §4.4.</summary>
public static class IssueToken
{
    public enum Refusal
    {
        /// <summary>No client has that name and that secret.</summary>
        InvalidClient,

        /// <summary>The client's account is suspended.</summary>
        UnauthorizedClient,

        /// <summary>The client may not have a scope that it asks for.</summary>
        InvalidScope,
    }

    /// <summary>A token, shown this once.</summary>
    public sealed record Issued(string Token, TimeSpan Lifetime, IReadOnlyList<string> Scopes);

    /// <param name="scope">What the token is to allow, parted by spaces; all that the client may when null.</param>
    public static async Task<(Issued? Issued, Refusal? Refusal)> Run(
        Credentials credentials, string? scope, StorefrontDb db, AccountsSettings settings, TimeProvider clock,
        CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await credentials.Holder(db, now, cancel) is not { } client) return (null, Refusal.InvalidClient);
        if (client.Account.State != AccountState.Active) return (null, Refusal.UnauthorizedClient);
        var scopes = scope?.Split(' ').Distinct().ToList() ?? client.Scopes;
        if (scopes.Except(client.Scopes).Any()) return (null, Refusal.InvalidScope);

        await MakeRoom(client.Id, db, settings, now, cancel);
        var token = Secret.New(Secret.OfToken);
        var lifetime = TimeSpan.FromMinutes(settings.TokenMinutes);
        db.AccessTokens.Add(new AccessToken
        {
            Hash = Secret.Hash(token),
            ClientId = client.Id,
            Scopes = scopes,
            IssuedAt = now,
            ExpiresAt = now + lifetime,
        });
        await db.SaveChangesAsync(cancel);
        return (new Issued(token, lifetime, scopes), null);
    }

    /// <summary>Deletes what has expired, and the oldest where the client has as many tokens as it may.</summary>
    private static Task MakeRoom(
        long clientId, StorefrontDb db, AccountsSettings settings, DateTimeOffset now, CancellationToken cancel)
    {
        var tokens = db.AccessTokens.Where(token => token.ClientId == clientId);
        var newest = tokens.OrderByDescending(token => token.Id).Take(settings.TokensPerClient - 1);
        return tokens
            .Where(token => token.ExpiresAt <= now || !newest.Select(kept => kept.Id).Contains(token.Id))
            .ExecuteDeleteAsync(cancel);
    }
}
