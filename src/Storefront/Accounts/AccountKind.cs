namespace Storefront.Accounts;

/// <summary>What an account is here for.</summary>
public enum AccountKind : short
{
    /// <summary>Sells goods, licenses background music for its stores and gives records away with orders.</summary>
    Shop = 1,

    /// <summary>Shows the catalogue on a site of its own, and sells songs there.</summary>
    Partner = 2,

    /// <summary>Looks for musicians to endorse it.</summary>
    Brand = 3,

    /// <summary>Acts for its musicians: their songs, prices, offers and statements.</summary>
    Musician = 4,

    /// <summary>Acts for the catalogue of its labels.</summary>
    Label = 5,

    /// <summary>Runs the platform: accounts, settlement, audits.</summary>
    Operator = 6,
}
