using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>Ends grants that nobody redeemed in time. Any host may, also several at a time.</summary>
public static class ExpireGrants
{
    public static Task Run(StorefrontDb db, DateTimeOffset now, CancellationToken cancel) => db.Grants
        .Where(grant => grant.State == GrantState.Issued && grant.ExpiresAt <= now)
        .ExecuteUpdateAsync(grant => grant.SetProperty(g => g.State, GrantState.Expired), cancel);
}
