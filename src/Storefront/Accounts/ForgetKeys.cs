using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Deletes idempotency keys whose time is over: none of a verb that moves money ever is.</summary>
public static class ForgetKeys
{
    private const int AtOnce = 1_000;

    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> Run(StorefrontDb db, DateTimeOffset now, CancellationToken cancel) =>
        await db.IdempotencyKeys.Where(key => key.ExpiresAt <= now).OrderBy(key => key.ExpiresAt).Take(AtOnce)
            .ExecuteDeleteAsync(cancel) == AtOnce;
}
