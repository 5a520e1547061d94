namespace Storefront.Purchases.Payments;

/// <summary>What a gateway says of a payment.</summary>
public abstract record PaymentAnswer
{
    private PaymentAnswer()
    {
    }

    /// <summary>The payer has not paid yet.</summary>
    /// <param name="Code">What the payer scans or opens; null where the gateway does not repeat it.</param>
    public sealed record Awaiting(string? Code) : PaymentAnswer;

    /// <summary>The payer has paid.</summary>
    /// <param name="TradeNumber">The gateway's own number of it.</param>
    public sealed record Paid(Money Amount, string TradeNumber) : PaymentAnswer;

    /// <summary>Nobody has paid, and nobody can any more.</summary>
    public sealed record Closed : PaymentAnswer;

    /// <summary>The gateway refuses, and has done nothing.</summary>
    public sealed record Declined(string Reason) : PaymentAnswer;

    /// <summary>The gateway does not know the payment.</summary>
    public sealed record NotFound : PaymentAnswer;

    /// <summary>No answer, or none that can be relied upon: anything may have happened.</summary>
    public sealed record Unknown(string Reason) : PaymentAnswer;
}
