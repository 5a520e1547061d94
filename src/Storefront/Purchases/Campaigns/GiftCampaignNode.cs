using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>Music that a shop gives away with its goods: for a time, by rules, and within a budget.</summary>
[ObjectType<GiftCampaign>]
public static class GiftCampaignNode
{
    [NodeResolver]
    public static IQueryable<GiftCampaign> GetGiftCampaign(long id, StorefrontDb db, Caller caller) =>
        GiftCampaignQueries.Campaigns(db, caller).Where(campaign => campaign.Id == id);

    /// <summary>Whether it gives now.</summary>
    public static async Task<IReadOnlyList<GiftCampaignState>> GetState(
        [Parent(nameof(GiftCampaign.Id))] IReadOnlyList<long> ids, StorefrontDb db, TimeProvider clock,
        CancellationToken cancel)
    {
        var campaigns = await Read(ids, db, cancel);
        var now = clock.GetUtcNow();
        return [.. ids.Select(id => campaigns[id].StateAt(now))];
    }

    /// <summary>What is left of the budget.</summary>
    public static async Task<IReadOnlyList<Money>> GetLeft(
        [Parent(nameof(GiftCampaign.Id))] IReadOnlyList<long> ids, StorefrontDb db, CancellationToken cancel)
    {
        var campaigns = await Read(ids, db, cancel);
        return [.. ids.Select(id => campaigns[id].Left)];
    }

    /// <summary>Its rules in order: the first that fits an order gives.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<GiftRule> GetRules([Parent] GiftCampaign campaign, StorefrontDb db) =>
        db.GiftRules.Where(rule => rule.CampaignId == campaign.Id).OrderBy(rule => rule.Position);

    private static Task<Dictionary<long, GiftCampaign>> Read(
        IReadOnlyList<long> ids, StorefrontDb db, CancellationToken cancel) => db.GiftCampaigns.AsNoTracking()
        .Where(campaign => ids.Contains(campaign.Id)).ToDictionaryAsync(campaign => campaign.Id, cancel);
}

/// <summary>Which orders a campaign gives to, and what. A rule never changes: it stays the reason it was.</summary>
[ObjectType<GiftRule>]
public static class GiftRuleNode
{
    /// <summary>What it gives, all of it or nothing.</summary>
    [ListSize(AssumedSize = 2)]
    public static IQueryable<Gift> GetGifts([Parent] GiftRule rule, StorefrontDb db) =>
        db.Gifts.Where(gift => gift.RuleId == rule.Id).OrderBy(gift => gift.Position);
}
