namespace Storefront.Purchases;

/// <summary>Who pays for the music on an order.</summary>
public enum Funding : short
{
    /// <summary>The seller: it is a gift to the buyer.</summary>
    Seller = 1,

    /// <summary>The buyer, as a part of the order's total.</summary>
    Buyer = 2,
}
