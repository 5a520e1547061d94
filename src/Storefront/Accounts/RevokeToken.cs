using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Ends a token of the client that asks (RFC 7009). A token that is not there counts as ended.</summary>
public static class RevokeToken
{
    public enum Refusal
    {
        /// <summary>No client has that name and that secret.</summary>
        InvalidClient,
    }

    /// <summary>Null when it is done.</summary>
    public static async Task<Refusal?> Run(
        Credentials credentials, string token, StorefrontDb db, CallerMemory memory, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await credentials.Holder(db, clock.GetUtcNow(), cancel) is not { } client) return Refusal.InvalidClient;
        var hash = Secret.Hash(token);
        var deleted = await db.AccessTokens
            .Where(own => own.Hash == hash && own.ClientId == client.Id).ExecuteDeleteAsync(cancel);
        if (deleted > 0) memory.Forget($"token {Secret.HexHash(token)}");
        return null;
    }
}
