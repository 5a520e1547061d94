namespace Storefront.Purchases.Payments.Sandbox;

/// <summary>
/// A gateway without money. It keeps nothing: what it answers follows from the amount, the times and the tries of a
/// payment, so that every host answers the same, before and after a restart.
/// </summary>
public sealed class SandboxGateway(TimeProvider time) : IPaymentGateway
{
    private const string Timeout = "TIMEOUT";
    private static readonly TimeSpan PayerTakes = TimeSpan.FromSeconds(3);

    public PaymentGateway Kind => PaymentGateway.Sandbox;

    public Task<PaymentAnswer> Precreate(Payment payment, CancellationToken cancel) =>
        Task.FromResult<PaymentAnswer>(Outcome(payment) switch
        {
            SandboxOutcome.Declined => new PaymentAnswer.Declined("SANDBOX_DECLINED"),
            SandboxOutcome.PaidLater or SandboxOutcome.NeverPaid or SandboxOutcome.CloseAnswerLost =>
                new PaymentAnswer.Awaiting($"sandbox:{payment.Number}"),
            SandboxOutcome.AnswerLost => new PaymentAnswer.Unknown(Timeout),
            SandboxOutcome.RequestLost when payment.TryCount == 0 => new PaymentAnswer.Unknown(Timeout),
            _ => Paid(payment),
        });

    public Task<PaymentAnswer> Query(Payment payment, CancellationToken cancel) =>
        Task.FromResult(Outcome(payment) switch
        {
            SandboxOutcome.AnswerLost => Paid(payment),
            SandboxOutcome.PaidLater => Waiting(payment, paysAt: payment.CreatedAt + PayerTakes),
            SandboxOutcome.NeverPaid or SandboxOutcome.CloseAnswerLost => Waiting(payment, paysAt: null),
            _ => new PaymentAnswer.NotFound(),
        });

    public Task<PaymentAnswer> Close(Payment payment, CancellationToken cancel) =>
        Outcome(payment) == SandboxOutcome.CloseAnswerLost && payment.State == PaymentState.AwaitingPayer
            ? Task.FromResult<PaymentAnswer>(new PaymentAnswer.Unknown(Timeout))
            : Query(payment, cancel);

    public Task<RefundAnswer> Refund(Refund refund, CancellationToken cancel) =>
        Task.FromResult<RefundAnswer>(Outcome(refund.Payment) switch
        {
            SandboxOutcome.RefundRefused => new RefundAnswer.Refused("SANDBOX_REFUSED"),
            SandboxOutcome.RefundAnswerLost => new RefundAnswer.Unknown(Timeout),
            SandboxOutcome.RefundRequestLost when refund.TryCount == 0 => new RefundAnswer.Unknown(Timeout),
            _ => new RefundAnswer.Refunded(),
        });

    public Task<RefundAnswer> QueryRefund(Refund refund, CancellationToken cancel) =>
        Task.FromResult<RefundAnswer>(Outcome(refund.Payment) == SandboxOutcome.RefundAnswerLost
            ? new RefundAnswer.Refunded()
            : new RefundAnswer.NotFound());

    private PaymentAnswer Waiting(Payment payment, DateTimeOffset? paysAt)
    {
        var now = time.GetUtcNow();
        var endsAt = payment.CloseAskedAt ?? payment.ExpiresAt;
        if (paysAt <= now && paysAt < endsAt) return Paid(payment);
        return now < endsAt ? new PaymentAnswer.Awaiting(null) : new PaymentAnswer.Closed();
    }

    private static PaymentAnswer Paid(Payment payment) =>
        new PaymentAnswer.Paid(payment.Amount, $"sandbox_{payment.Number}");

    private static SandboxOutcome Outcome(Payment payment) => (SandboxOutcome)(payment.Amount.AmountMinor % 100);
}
