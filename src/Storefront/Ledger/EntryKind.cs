namespace Storefront.Ledger;

/// <summary>What happened to money.</summary>
public enum EntryKind : short
{
    /// <summary>Money came in from a buyer, a seller or a brand.</summary>
    Payment = 1,

    /// <summary>Income was divided between those who made the music.</summary>
    Sale = 2,

    /// <summary>An earlier entry was taken back, whole or in part.</summary>
    Reversal = 3,

    /// <summary>Money went out to a payee or back to a buyer.</summary>
    Payout = 4,

    /// <summary>Money changed its owner inside the platform, such as from suspense to a payee found.</summary>
    Transfer = 5,
}

/// <summary>What an entry was made for.</summary>
public enum CauseKind : short
{
    /// <summary>A payment of or to somebody outside.</summary>
    Payment = 1,

    /// <summary>A line of an order, or an attachment to it.</summary>
    OrderLine = 2,

    /// <summary>A refund of an order, a line or a part of it.</summary>
    Refund = 3,

    /// <summary>A licence of a store.</summary>
    License = 4,

    /// <summary>A contract of a brand with a musician, or a step of it.</summary>
    Endorsement = 5,

    /// <summary>A statement that was paid.</summary>
    Payout = 6,

    /// <summary>A grant of the Musician Fund.</summary>
    Grant = 7,

    /// <summary>A decision of an operator, by the number of its record in the audit.</summary>
    Operator = 8,
}
