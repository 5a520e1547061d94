namespace Storefront.Purchases.Payments;

/// <summary>What a gateway says of a refund.</summary>
public abstract record RefundAnswer
{
    private RefundAnswer()
    {
    }

    /// <summary>The money has gone back.</summary>
    public sealed record Refunded : RefundAnswer;

    /// <summary>The gateway refuses for good, and has done nothing.</summary>
    public sealed record Refused(string Reason) : RefundAnswer;

    /// <summary>The gateway has done nothing, but may later: our balance there is too low, for one.</summary>
    public sealed record NotNow(string Reason) : RefundAnswer;

    /// <summary>The gateway does not know the refund.</summary>
    public sealed record NotFound : RefundAnswer;

    /// <summary>No answer, or none that can be relied upon: anything may have happened.</summary>
    public sealed record Unknown(string Reason) : RefundAnswer;
}
