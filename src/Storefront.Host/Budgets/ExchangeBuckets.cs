using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Budgets;
using Storefront.Data;

namespace Storefront.Host.Budgets;

/// <summary>
/// Lets hosts on one database share buckets. While the database cannot be asked, each host goes by what it knows.
/// </summary>
internal sealed partial class ExchangeBuckets(
    Buckets buckets,
    BudgetSettings settings,
    IDbContextFactory<StorefrontDb> contexts,
    TimeProvider clock,
    ILogger<ExchangeBuckets> log) : BackgroundService
{
    private static readonly TimeSpan Cleaning = TimeSpan.FromMinutes(1);

    private bool isLost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cleaned = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(settings.ExchangeSeconds), clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var isDue = clock.GetElapsedTime(cleaned) > Cleaning;
            if (isDue) cleaned = clock.GetTimestamp();
            // The last exchange tells what was spent before the host stopped.
            await Exchange(isDue, CancellationToken.None);
        }
    }

    private async Task Exchange(bool isCleaning, CancellationToken cancel)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await BucketExchange.Run(db, buckets, clock, cancel);
            if (isCleaning) await BucketExchange.ForgetFull(db, clock, cancel);
            isLost = false;
        }
        catch (DbException failure)
        {
            if (!isLost) LogLost(log, failure.Message);
            isLost = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Hosts do not hear of each other what clients spend: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);
}
