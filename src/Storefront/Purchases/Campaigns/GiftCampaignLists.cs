using System.Linq.Expressions;

namespace Storefront.Purchases.Campaigns;

/// <summary>What lists of gift campaigns may be filtered by.</summary>
[FilterInput<GiftCampaign>]
public static class GiftCampaignFilter
{
    /// <summary>The first instant at which they give.</summary>
    public static Expression<Func<GiftCampaign, DateTimeOffset>> StartsAt => campaign => campaign.StartsAt;

    /// <summary>The first instant at which they no longer give.</summary>
    public static Expression<Func<GiftCampaign, DateTimeOffset>> EndsAt => campaign => campaign.EndsAt;

    /// <summary>When they were ended before that.</summary>
    public static Expression<Func<GiftCampaign, DateTimeOffset?>> EndedAt => campaign => campaign.EndedAt;
}

/// <summary>What lists of gift campaigns may be sorted by.</summary>
[SortInput<GiftCampaign>]
public static class GiftCampaignSort
{
    /// <summary>The first instant at which they no longer give.</summary>
    public static Expression<Func<GiftCampaign, DateTimeOffset>> EndsAt => campaign => campaign.EndsAt;
}
