namespace Storefront.Purchases.Campaigns;

/// <summary>Whether a campaign gives.</summary>
public enum GiftCampaignState
{
    /// <summary>It begins later.</summary>
    Scheduled,

    /// <summary>It gives as long as anything is left of its budget.</summary>
    Running,

    /// <summary>It gives no more.</summary>
    Ended,
}
