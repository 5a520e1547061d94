namespace Storefront.Ledger;

/// <summary>What an account of the ledger is for.</summary>
public enum AccountPurpose : short
{
    /// <summary>Money that the outside world holds for the platform, on its way in or out; stands negative.</summary>
    Clearing = 1,

    /// <summary>What a seller owes for what it gave away or licensed; stands negative until it is paid.</summary>
    SellerReceivable = 2,

    /// <summary>What the buyer of an order has paid and not yet been given.</summary>
    BuyerDeposit = 3,

    /// <summary>What a party has earned and not yet been paid.</summary>
    RoyaltyPayable = 4,

    /// <summary>Income of songs whose credits do not say who is to get it; it waits.</summary>
    SuspenseUnknownPayee = 5,

    /// <summary>What the platform keeps of sales.</summary>
    Commission = 6,

    /// <summary>What a brand has paid in for one contract, until the work is done.</summary>
    Escrow = 7,

    /// <summary>What is on its way back to buyers.</summary>
    Refunds = 8,

    /// <summary>What the Musician Fund may still give.</summary>
    MusicianFund = 9,
}
