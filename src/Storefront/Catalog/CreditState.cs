namespace Storefront.Catalog;

/// <summary>Whether the credited party agrees.</summary>
public enum CreditState : short
{
    /// <summary>The party has an account and has not answered yet.</summary>
    Unconfirmed = 1,

    /// <summary>The party has confirmed the credit, or nobody here could ask it.</summary>
    Confirmed = 2,
}
