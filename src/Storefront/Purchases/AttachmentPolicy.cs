namespace Storefront.Purchases;

/// <summary>When the copies of an attachment become the buyer's.</summary>
public enum GrantOn : short
{
    /// <summary>As soon as the order is paid.</summary>
    Paid = 1,

    /// <summary>When the goods have arrived.</summary>
    Delivered = 2,
}

/// <summary>What becomes of a gift when the goods it went with are given back.</summary>
public enum ReturnPolicy : short
{
    /// <summary>Copies that were not redeemed are taken back, and the seller no longer pays for them.</summary>
    RevokeIfUnredeemed = 1,

    /// <summary>The buyer keeps all copies, and the seller pays for them.</summary>
    KeepSellerPays = 2,

    /// <summary>
    /// Copies that were not redeemed are taken back. What redeemed ones cost is kept back from the buyer's refund and
    /// given to the seller.
    /// </summary>
    Prorate = 3,
}
