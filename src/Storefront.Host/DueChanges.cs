using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Purchases.Grants;

namespace Storefront.Host;

/// <summary>Looks every second for songs that are to leave the catalogue, and for grants whose time is over.</summary>
internal sealed class DueChanges(
    IDbContextFactory<StorefrontDb> contexts, TimeProvider clock, ILogger<DueChanges> log)
    : RepeatedWork("The work on withdrawals and expiries that are due", clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task Once(CancellationToken stopping)
    {
        await Task.Delay(Pause, Clock, stopping);
        await using var db = await contexts.CreateDbContextAsync(stopping);
        await WithdrawDueSongs.Run(db, Clock.GetUtcNow(), stopping);
        await ExpireGrants.Run(db, Clock.GetUtcNow(), stopping);
    }
}
