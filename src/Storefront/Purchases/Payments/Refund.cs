using System.Globalization;

namespace Storefront.Purchases.Payments;

/// <summary>What is known of a refund.</summary>
public enum RefundState : short
{
    /// <summary>Recorded here; the gateway has not done it yet.</summary>
    Created = 1,

    /// <summary>The gateway was asked, and what it did is not known. Found out by asking, never guessed.</summary>
    InDoubt = 2,

    /// <summary>The money has gone back.</summary>
    Refunded = 3,

    /// <summary>The gateway will not do it; no money moved.</summary>
    Refused = 4,
}

/// <summary>The ways from one state to the next.</summary>
internal static class RefundTransitions
{
    public static RefundState To(this RefundState state, RefundState next) => (state, next) switch
    {
        (RefundState.Created, RefundState.InDoubt or RefundState.Refunded or RefundState.Refused) => next,
        (RefundState.InDoubt, RefundState.Created or RefundState.Refunded or RefundState.Refused) => next,
        _ => throw new InvalidOperationException($"A refund that is {state} cannot become {next}."),
    };
}

/// <summary>Money of one payment that goes back, whole or in part. <see cref="ReserveRefund"/> records one.</summary>
public sealed class Refund : ITried
{
    private Refund()
    {
    }

    public long Id { get; private set; }

    public long PaymentId { get; private init; }

    public Payment Payment { get; private init; } = null!;

    /// <summary>The how manieth refund of the payment, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>Our number of it, by which the gateway refunds once, however often it is sent.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The amount, in minor units of the payment's currency.</summary>
    public long AmountMinor { get; private init; }

    public Money Amount => Payment.Amount with { AmountMinor = AmountMinor };

    /// <summary>Why, in words for the payer.</summary>
    public string Reason { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public RefundState State { get; private set; } = RefundState.Created;

    public DateTimeOffset? RefundedAt { get; private set; }

    /// <inheritdoc cref="Payment.LastReason"/>
    public string? LastReason { get; private set; }

    /// <inheritdoc cref="Payment.TryCount"/>
    public int TryCount { get; private set; }

    /// <inheritdoc cref="Payment.NextTryAt"/>
    public DateTimeOffset? NextTryAt { get; private set; }

    public bool IsOpen => State is RefundState.Created or RefundState.InDoubt;

    internal static Refund Of(Payment payment, int position, long amountMinor, string reason, DateTimeOffset now) =>
        new()
        {
            PaymentId = payment.Id,
            Payment = payment,
            Position = position,
            Number = string.Create(CultureInfo.InvariantCulture, $"{payment.Number}_r{position}"),
            AmountMinor = amountMinor,
            Reason = Payment.Cut(reason, Payment.SubjectLengthMax),
            CreatedAt = Instant.Rounded(now),
            NextTryAt = now + TryPlan.FirstTry,
        };

    /// <summary>Takes in what the gateway says; what came late, after the last word, changes nothing.</summary>
    public void Learn(RefundAnswer answer, DateTimeOffset now)
    {
        if (!IsOpen) return;
        (var next, LastReason) = answer switch
        {
            RefundAnswer.Refunded => (RefundState.Refunded, null),
            RefundAnswer.Refused refused => (RefundState.Refused, refused.Reason),
            RefundAnswer.NotNow later => (RefundState.Created, later.Reason),
            RefundAnswer.Unknown unknown => (RefundState.InDoubt, unknown.Reason),
            _ => (State, LastReason),
        };
        if (LastReason is { } reason) LastReason = Payment.Cut(reason, Payment.ReasonLengthMax);
        if (next != State) State = State.To(next);
        if (State == RefundState.Refunded) RefundedAt = Instant.Rounded(now);
        NextTryAt = IsOpen ? now + TryPlan.Settling + TryPlan.Pause(TryCount) : null;
    }
}
