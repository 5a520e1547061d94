namespace Storefront.Purchases.Payments;

/// <summary>The gateways that are set up.</summary>
/// <param name="gateways">All of them: payments that were begun with one are finished with it.</param>
/// <param name="current">The one that new payments use; null when none is set up.</param>
/// <param name="payWithin">How long a payer has.</param>
public sealed class PaymentGateways(
    IEnumerable<IPaymentGateway> gateways, PaymentGateway? current, TimeSpan payWithin)
{
    private readonly Dictionary<PaymentGateway, IPaymentGateway> gateways =
        gateways.ToDictionary(gateway => gateway.Kind);

    /// <summary>The gateway that new payments use; null when payments cannot be taken here.</summary>
    public PaymentGateway? Current { get; } = current;

    /// <summary>How long a payer has from the moment he is asked.</summary>
    public TimeSpan PayWithin { get; } = payWithin;

    /// <exception cref="InvalidOperationException">The gateway is no longer set up.</exception>
    public IPaymentGateway Of(PaymentGateway kind) => gateways.TryGetValue(kind, out var gateway)
        ? gateway
        : throw new InvalidOperationException($"A payment was begun with {kind}, which is not set up here.");
}
