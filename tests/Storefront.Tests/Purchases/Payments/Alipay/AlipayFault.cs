namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>What goes wrong with one call.</summary>
public enum AlipayFault
{
    None,

    /// <summary>The connection is cut before anything is done.</summary>
    RequestLost,

    /// <summary>The connection is cut when everything is done.</summary>
    AnswerLost,

    /// <summary>It is done, and answered later than anybody waits.</summary>
    AnswerLate,

    /// <summary>It is done, and half of the answer arrives.</summary>
    AnswerCut,

    /// <summary>It is done, and a proxy shows a page of its own.</summary>
    ErrorPage,

    /// <summary>It is done, and something on the way says that it was not.</summary>
    UnsignedError,

    /// <summary>It is done, and the answer is changed on its way.</summary>
    Tampered,

    /// <summary>It is done, and the answer is signed by somebody else.</summary>
    OtherKey,
}
