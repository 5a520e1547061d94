using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Purchases.Grants;

namespace Storefront.Host;

/// <summary>Looks every second for songs that are to leave the catalogue, and for grants whose time is over.</summary>
internal sealed partial class DueChanges(
    IDbContextFactory<StorefrontDb> contexts, TimeProvider clock, ILogger<DueChanges> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await WithdrawDueSongs.Run(db, clock.GetUtcNow(), stoppingToken);
                await ExpireGrants.Run(db, clock.GetUtcNow(), stoppingToken);
            }
            // EF Core wraps what it takes for transient, such as a connection that was cut off.
            catch (Exception down) when ((down.InnerException ?? down) is DbException)
            {
                LogDown(log, (down.InnerException ?? down).Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Withdrawals and expiries that are due wait for the database: {Reason}")]
    private static partial void LogDown(ILogger log, string reason);
}
