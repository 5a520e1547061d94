using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Purchases.DirectSale;

namespace Storefront.Host;

/// <summary>
/// Deletes each minute, a few rows at a time, what nobody has any use for: old events, old quotes, old keys. Every host
/// does, and finds nothing where another was faster.
/// </summary>
internal sealed class ForgetOld(
    IDbContextFactory<StorefrontDb> contexts,
    EventSettings events,
    QuoteSettings quotes,
    TimeProvider clock,
    ILogger<ForgetOld> log) : RepeatedWork("The deletion of what is old", clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task Once(CancellationToken stopping)
    {
        await Task.Delay(Pause, Clock, stopping);
        var now = Clock.GetUtcNow();
        await All(db => ForgetEvents.Run(db, now.AddDays(-events.KeepDays), stopping), stopping);
        await All(db => ForgetQuotes.Run(db, now.AddDays(-quotes.KeepDays), stopping), stopping);
        await All(db => ForgetKeys.Run(db, now, stopping), stopping);
    }

    private async Task All(Func<StorefrontDb, Task<bool>> forgetSome, CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        while (await forgetSome(db))
        {
            // What there is more of than is deleted at a time.
        }
    }
}
