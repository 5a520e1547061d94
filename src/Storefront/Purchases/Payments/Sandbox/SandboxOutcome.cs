namespace Storefront.Purchases.Payments.Sandbox;

/// <summary>
/// What the last two digits of an amount make the sandbox do: 12.31 yuan is paid a little later. Every other amount is
/// paid at once, and refunded at once.
/// </summary>
public enum SandboxOutcome
{
    /// <summary>The payer pays three seconds after the code is shown.</summary>
    PaidLater = 31,

    /// <summary>The gateway refuses.</summary>
    Declined = 32,

    /// <summary>The payer never pays: the payment expires.</summary>
    NeverPaid = 33,

    /// <summary>The gateway takes the payment and its answer is lost: in doubt, then paid.</summary>
    AnswerLost = 34,

    /// <summary>The request is lost on its way: in doubt, then not known, then sent again and paid.</summary>
    RequestLost = 35,

    /// <summary>Paid at once; every refund is refused.</summary>
    RefundRefused = 36,

    /// <summary>Paid at once; a refund is done and its answer lost.</summary>
    RefundAnswerLost = 37,

    /// <summary>Paid at once; a refund is lost on its way, then not known, then sent again and done.</summary>
    RefundRequestLost = 38,

    /// <summary>Never paid; when it is given up, it is closed and the answer to that is lost.</summary>
    CloseAnswerLost = 39,
}
