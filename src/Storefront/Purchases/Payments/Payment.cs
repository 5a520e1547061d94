using System.Globalization;
using Storefront.Accounts;

namespace Storefront.Purchases.Payments;

/// <summary>One attempt to be paid, by one gateway.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Payment : ITried
{
    /// <summary>The longest <see cref="Cause"/>: with attempt and instant it makes a number of at most 64.</summary>
    public const int CauseLengthMax = 36;

    public const int SubjectLengthMax = 256;
    public const int CodeLengthMax = 1000;
    public const int ReasonLengthMax = 200;

    private Payment()
    {
    }

    [GraphQLIgnore]
    public long Id { get; private set; }

    /// <summary>What is paid for, in letters, digits and underscores: <c>order_42</c>.</summary>
    [GraphQLIgnore]
    public string Cause { get; private init; } = "";

    /// <summary>The how manieth try to be paid for the cause, from 1.</summary>
    [GraphQLIgnore]
    public int Attempt { get; private init; }

    /// <summary>Our number of it, by which the gateway knows it.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Who moves the money.</summary>
    public PaymentGateway Gateway { get; private init; }

    /// <summary>What is paid.</summary>
    public Money Amount { get; private init; } = null!;

    /// <summary>What the payer reads.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>When the payer was first asked.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Until when the payer may pay.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>What is known of it.</summary>
    public PaymentState State { get; private set; } = PaymentState.Created;

    /// <summary>What the payer scans or opens, as soon as the gateway has given it.</summary>
    public string? Code { get; private set; }

    /// <summary>The gateway's own number of it, once it is paid.</summary>
    public string? TradeNumber { get; private set; }

    /// <summary>When the money came in; null until then.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When somebody here gave it up; the gateway may not have agreed yet.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? CloseAskedAt { get; private set; }

    /// <summary>The sum of the refunds that were asked for and not refused, in minor units.</summary>
    [GraphQLIgnore]
    public long RefundsMinor { get; private set; }

    /// <summary>Why the gateway last said no, or nothing.</summary>
    public string? LastReason { get; private set; }

    /// <summary>How often it was looked into, after the first call.</summary>
    [GraphQLIgnore]
    public int TryCount { get; private set; }

    /// <summary>When it is looked into next; null when nothing is open.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>Whether the gateway may still change it.</summary>
    [GraphQLIgnore]
    public bool IsOpen => State is PaymentState.Created or PaymentState.AwaitingPayer or PaymentState.InDoubt;

    /// <summary>Records a payment, to be committed before the gateway hears of it.</summary>
    public static Payment For(
        string cause, int attempt, Money amount, string subject, PaymentGateway gateway,
        DateTimeOffset expiresAt, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cause.Length, CauseLengthMax);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.AmountMinor);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(expiresAt, now);
        return new Payment
        {
            Cause = cause,
            Attempt = attempt,
            Number = NumberOf(cause, attempt, now),
            Amount = amount,
            Subject = Cut(subject, SubjectLengthMax),
            Gateway = gateway,
            CreatedAt = Instant.Rounded(now),
            ExpiresAt = Instant.Rounded(expiresAt),
            NextTryAt = now + TryPlan.FirstTry,
        };
    }

    /// <summary>Whether a gateway that does not know it may be sent it again.</summary>
    public bool MayBeSent(DateTimeOffset now) =>
        State is PaymentState.Created or PaymentState.InDoubt && Code is null && !IsToClose(now);

    /// <summary>Whether nobody wants it to be paid any more.</summary>
    public bool IsToClose(DateTimeOffset now) => CloseAskedAt is not null || now >= ExpiresAt;

    /// <summary>Gives the payment up; it is closed when the gateway says so.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        if (IsOpen) CloseAskedAt ??= Instant.Rounded(now);
    }

    /// <summary>Takes in what the gateway says. The same twice, or out of order, does no harm.</summary>
    public void Learn(PaymentAnswer answer, DateTimeOffset now)
    {
        if (answer is PaymentAnswer.Paid paid) LearnPaid(paid, now);
        else if (IsOpen) LearnUnpaid(answer, now);
        NextTryAt = IsOpen ? now + TryPlan.Pause(TryCount) : null;
    }

    /// <summary>Looks at a refund that has just gone back: was it the last part of the amount?</summary>
    public void LearnRefunded(bool isLast)
    {
        if (isLast && RefundsMinor == Amount.AmountMinor) State = State.To(PaymentState.Refunded);
    }

    /// <summary>Frees the amount of a refund that the gateway refused.</summary>
    public void LearnRefused(Refund refund) => RefundsMinor -= refund.AmountMinor;

    private void LearnPaid(PaymentAnswer.Paid paid, DateTimeOffset now)
    {
        if (State is PaymentState.Paid or PaymentState.Refunded) return;
        if (paid.Amount != Amount)
        {
            // Neither paid nor unpaid: it stays in doubt until the gateway names our amount, or a person has looked.
            Doubt($"PAID {paid.Amount.AmountMinor} {paid.Amount.Currency}");
            return;
        }
        State = State.To(PaymentState.Paid);
        (TradeNumber, PaidAt, LastReason) = (paid.TradeNumber, Instant.Rounded(now), null);
    }

    private void LearnUnpaid(PaymentAnswer answer, DateTimeOffset now)
    {
        switch (answer)
        {
            case PaymentAnswer.Awaiting waiting:
                Code ??= waiting.Code;
                if (State != PaymentState.AwaitingPayer) State = State.To(PaymentState.AwaitingPayer);
                LastReason = null;
                break;
            case PaymentAnswer.Closed:
            case PaymentAnswer.NotFound when IsGone(now):
                State = State.To(PaymentState.Closed);
                break;
            case PaymentAnswer.Declined declined when State != PaymentState.AwaitingPayer:
                State = State.To(PaymentState.Declined);
                LastReason = Cut(declined.Reason, ReasonLengthMax);
                break;
            // While the payer is waited for, a question without answer leaves things as they were.
            case PaymentAnswer.Unknown unknown when State == PaymentState.AwaitingPayer && CloseAskedAt is null:
                LastReason = Cut(unknown.Reason, ReasonLengthMax);
                break;
            case PaymentAnswer.Unknown unknown:
                Doubt(unknown.Reason);
                break;
        }
    }

    // A gateway may know a payment only when its code is scanned (Alipay's precreate). Without a code nobody can.
    private bool IsGone(DateTimeOffset now) =>
        (CloseAskedAt is not null && Code is null) || now >= ExpiresAt + TryPlan.Grace;

    private void Doubt(string reason)
    {
        if (IsOpen && State != PaymentState.InDoubt) State = State.To(PaymentState.InDoubt);
        LastReason = Cut(reason, ReasonLengthMax);
    }

    // Never between the two halves of one character.
    internal static string Cut(string text, int lengthMax) =>
        text.Length <= lengthMax ? text
        : text[..(char.IsHighSurrogate(text[lengthMax - 1]) ? lengthMax - 1 : lengthMax)];

    // The instant keeps the numbers of a database that was restored from a backup apart from those it once gave.
    private static string NumberOf(string cause, int attempt, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"{cause}_{attempt}_{now.UtcDateTime:yyyyMMddHHmmss}");
}
