using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>
/// The campaigns that an order meets, locked where they may give, with what matters of its buyer's other orders.
/// </summary>
internal sealed class GiftChances
{
    // So long a buyer is told that a campaign is over.
    private static readonly TimeSpan NamedAfterEnd = TimeSpan.FromDays(7);

    private readonly Dictionary<long, List<GiftRule>> rules;
    private readonly HashSet<long> lockedIds;
    private Dictionary<long, int> buyersCopies = [];

    private GiftChances(List<GiftCampaign> campaigns, Order order)
    {
        Campaigns = campaigns;
        rules = campaigns.ToDictionary(campaign => campaign.Id, campaign => campaign.Rules);
        var running = campaigns.Where(campaign => campaign.StateAt(order.PlacedAt) == GiftCampaignState.Running)
            .SelectMany(campaign => campaign.Rules).ToList();
        var fitting = running.Where(rule => rule.LackOf(order) is null).ToList();
        Gifts = [.. fitting.SelectMany(rule => rule.Gifts)];
        lockedIds = [.. fitting.Select(rule => rule.CampaignId)];
        // Two first orders at the same moment that fit different campaigns see each other by these locks.
        AsksForFirst = fitting.Any(rule => rule.IsFirstOrderOnly);
        if (AsksForFirst)
            lockedIds.UnionWith(running.Where(rule => rule.IsFirstOrderOnly).Select(rule => rule.CampaignId));
    }

    /// <summary>Those that run, begin later or were just over, the oldest first.</summary>
    public IReadOnlyList<GiftCampaign> Campaigns { get; private set; }

    /// <summary>What the order might get.</summary>
    public IReadOnlyList<Gift> Gifts { get; }

    /// <summary>Whether the buyer has no other order that was not called off.</summary>
    public bool IsFirstOrder { get; private set; }

    private bool AsksForFirst { get; }

    public static async Task<GiftChances> Of(Order order, StorefrontDb db, CancellationToken cancel)
    {
        var named = order.PlacedAt - NamedAfterEnd;
        var campaigns = await db.GiftCampaigns.AsNoTracking().AsSingleQuery()
            .Include(campaign => campaign.Rules.OrderBy(rule => rule.Position))
            .ThenInclude(rule => rule.Gifts.OrderBy(gift => gift.Position))
            .Where(campaign => campaign.ShopId == order.ShopId && campaign.EndsAt > named
                && (campaign.EndedAt == null || campaign.EndedAt > named))
            .OrderBy(campaign => campaign.Id)
            .ToListAsync(cancel);
        var chances = new GiftChances(campaigns, order);
        if (chances.lockedIds.Count > 0) await chances.Lock(order, db, cancel);
        return chances;
    }

    public IReadOnlyList<GiftRule> RulesOf(GiftCampaign campaign) => rules[campaign.Id];

    /// <summary>How many copies of a campaign the buyer has had; 0 where nobody said who he is.</summary>
    public int CopiesOf(GiftCampaign campaign) => buyersCopies.GetValueOrDefault(campaign.Id);

    // What is read from here on no other order changes before this one is stored.
    private async Task Lock(Order order, StorefrontDb db, CancellationToken cancel)
    {
        var locked = (await db.LockCampaigns(lockedIds, cancel)).ToDictionary(campaign => campaign.Id);
        Campaigns = [.. Campaigns.Select(known => locked.GetValueOrDefault(known.Id, known))];
        if (order.BuyerReference is null) return;

        var orders = db.Orders.Where(other =>
            other.ShopId == order.ShopId && other.BuyerReference == order.BuyerReference);
        if (AsksForFirst)
            IsFirstOrder = !await orders.AnyAsync(other => other.State != OrderState.Cancelled, cancel);
        if (locked.Values.Any(campaign => campaign.CopiesPerBuyerMax is not null))
        {
            buyersCopies = await orders.SelectMany(other => other.Lines).SelectMany(line => line.Attachments)
                .Where(gift => gift.ChargedCopies > 0)
                .GroupBy(gift => gift.GiftRule!.CampaignId)
                .Select(group => new { group.Key, Copies = group.Sum(gift => gift.ChargedCopies) })
                .ToDictionaryAsync(sum => sum.Key, sum => sum.Copies, cancel);
        }
    }
}
