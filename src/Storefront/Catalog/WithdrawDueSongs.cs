using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Takes songs out of the catalogue whose instant has come. Any host may, also several at a time.</summary>
public static class WithdrawDueSongs
{
    public static async Task Run(StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var due = db.Songs.Where(song => song.WithdrawsAt <= now);
        // Even an update of no row would tell every host that the catalogue has changed.
        if (!await due.AnyAsync(cancel)) return;
        await due.Where(song => song.State == PublicationState.Published).ExecuteUpdateAsync(
            song => song.SetProperty(s => s.State, PublicationState.TakenDown), cancel);
        await due.Where(song => song.State != PublicationState.Published).ExecuteUpdateAsync(
            song => song.SetProperty(s => s.WithdrawsAt, (DateTimeOffset?)null), cancel);
    }
}
