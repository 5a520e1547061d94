using Storefront.Purchases.Payments;

namespace Storefront.Host.Payments;

/// <summary>Looks into payments whose outcome is not known, on every host, until they are settled.</summary>
internal sealed class PaymentResolver(
    IServiceScopeFactory scopes, PaymentSettings settings, TimeProvider clock, ILogger<PaymentResolver> log)
    : RepeatedWork("The work on payments that are open", clock, log)
{
    protected override async Task Once(CancellationToken stopping)
    {
        await Task.Delay(TimeSpan.FromSeconds(settings.CheckSeconds), Clock, stopping);
        int found;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            found = await scope.ServiceProvider.GetRequiredService<Cashier>().ResolveDue(stopping);
        }
        while (found > 0);
    }
}
