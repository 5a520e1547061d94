namespace Storefront.Purchases.Payments;

/// <summary>Who moves the money of a payment.</summary>
public enum PaymentGateway : short
{
    /// <summary>Alipay's open platform.</summary>
    Alipay = 1,

    /// <summary>Nobody: what happens follows from the amount, for those who try the API.</summary>
    Sandbox = 2,
}
