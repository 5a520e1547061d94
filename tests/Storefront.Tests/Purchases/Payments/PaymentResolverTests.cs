using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments;

/// <summary>A host that looks into payments by itself, as hosts do.</summary>
public sealed class PaymentResolverTests(PaymentResolverTests.WatchfulShop shop)
    : IClassFixture<PaymentResolverTests.WatchfulShop>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public sealed class WatchfulShop : PostgresShop
    {
        protected override string[] Settings => [.. base.Settings, "--Payments:CheckSeconds=0.1"];
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1234)]
    [InlineData(1235)]
    public async Task Finishes_what_nobody_waits_for(long fen)
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, fen);
        await shop.MakeDue(payment);
        using var patience = new CancellationTokenSource(Patience);
        while ((await shop.Now(payment)).State != PaymentState.Paid) await Task.Delay(50, patience.Token);
    }

    [Fact]
    public async Task Goes_on_after_a_payment_whose_gateway_is_gone()
    {
        var orphan = await shop.Owed(PaymentGateway.Alipay, 1200);
        var payment = await shop.Owed(PaymentGateway.Sandbox, 1200);
        await shop.MakeDue(orphan);
        await shop.MakeDue(payment);
        using var patience = new CancellationTokenSource(Patience);
        while ((await shop.Now(payment)).State != PaymentState.Paid) await Task.Delay(50, patience.Token);
        Assert.Equal(PaymentState.Created, (await shop.Now(orphan)).State);
        Assert.Contains("Alipay, which is not set up", string.Join('\n', shop.TakeLog()), StringComparison.Ordinal);
    }
}
