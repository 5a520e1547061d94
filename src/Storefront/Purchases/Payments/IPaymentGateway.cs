namespace Storefront.Purchases.Payments;

/// <summary>
/// Where money is moved, outside this house. Every answer is a value; one that did not come, or cannot be relied upon,
/// is <c>Unknown</c>. Only a caller that gives up waiting sees an exception.
/// </summary>
/// <remarks>
/// What is sent follows from the noun alone, so that a second call sends what the first sent. A gateway never calls
/// twice by itself: whether a call may be repeated is for <see cref="Cashier"/> to know.
/// </remarks>
public interface IPaymentGateway
{
    PaymentGateway Kind { get; }

    /// <summary>Asks the gateway to take a payment.</summary>
    Task<PaymentAnswer> Precreate(Payment payment, CancellationToken cancel);

    /// <summary>Asks what became of a payment.</summary>
    Task<PaymentAnswer> Query(Payment payment, CancellationToken cancel);

    /// <summary>Asks the gateway to take a payment no more.</summary>
    Task<PaymentAnswer> Close(Payment payment, CancellationToken cancel);

    /// <summary>Asks the gateway to give money back. The refund comes with its payment.</summary>
    Task<RefundAnswer> Refund(Refund refund, CancellationToken cancel);

    /// <summary>Asks what became of a refund, which comes with its payment.</summary>
    Task<RefundAnswer> QueryRefund(Refund refund, CancellationToken cancel);
}
