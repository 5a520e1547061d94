using System.Data.Common;
using Storefront.Purchases.Payments;

namespace Storefront.Host.Payments;

/// <summary>Looks into payments whose outcome is not known, on every host, until they are settled.</summary>
internal sealed partial class PaymentResolver(
    IServiceScopeFactory scopes, PaymentSettings settings, TimeProvider time, ILogger<PaymentResolver> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(settings.CheckSeconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            int found;
            do found = await ResolveDue(stoppingToken);
            while (found > 0);
        }
    }

    private async Task<int> ResolveDue(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<Cashier>().ResolveDue(cancel);
        }
        catch (Exception lost) when ((lost.InnerException ?? lost) is DbException)
        {
            LogLost(log, (lost.InnerException ?? lost).Message);
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Payments are not looked into while the database cannot be reached: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);
}
