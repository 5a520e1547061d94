using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Budgets;
using Storefront.Data;

namespace Storefront.Host.Budgets;

/// <summary>
/// Lets hosts on one database share buckets. While the database cannot be asked, each host goes by what it knows.
/// </summary>
internal sealed class ExchangeBuckets(
    Buckets buckets,
    BudgetSettings settings,
    IDbContextFactory<StorefrontDb> contexts,
    TimeProvider clock,
    ILogger<ExchangeBuckets> log) : RepeatedWork("The exchange with other hosts of what clients spend", clock, log)
{
    private static readonly TimeSpan Cleaning = TimeSpan.FromMinutes(1);

    private long cleaned = clock.GetTimestamp();

    protected override async Task Once(CancellationToken stopping)
    {
        await Task.Delay(TimeSpan.FromSeconds(settings.ExchangeSeconds), Clock, stopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // The last exchange tells what was spent before the host stopped.
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await BucketExchange.Run(db, buckets, Clock, CancellationToken.None);
        if (Clock.GetElapsedTime(cleaned) <= Cleaning) return;
        cleaned = Clock.GetTimestamp();
        await BucketExchange.ForgetFull(db, Clock, CancellationToken.None);
    }
}
