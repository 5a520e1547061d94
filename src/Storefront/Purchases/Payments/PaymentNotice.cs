namespace Storefront.Purchases.Payments;

/// <summary>What a gateway says by itself, after its signature was verified.</summary>
/// <param name="Number">Our number of the payment.</param>
/// <param name="Paid">That the payer has paid; null for any other news, which is looked into by asking.</param>
public sealed record PaymentNotice(PaymentGateway Gateway, string Number, PaymentAnswer.Paid? Paid);

/// <summary>Why a notice is not believed.</summary>
public enum NoticeRefusal
{
    /// <summary>It is not a notice, or lacks what every notice has.</summary>
    Unreadable,

    /// <summary>The gateway has not signed it.</summary>
    BadSignature,

    /// <summary>It is for another application than ours.</summary>
    OtherApplication,

    /// <summary>The money went to another seller.</summary>
    OtherSeller,

    /// <summary>No payment here has that number.</summary>
    UnknownPayment,

    /// <summary>It names another amount or currency than was asked for.</summary>
    OtherAmount,
}
