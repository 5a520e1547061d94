using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>Gives campaigns back what copies cost that no buyer gets any more.</summary>
internal static class GiftsBack
{
    /// <param name="music">Music of an order that is locked; what no campaign gave is passed over.</param>
    /// <param name="copies">How many copies of each come back.</param>
    public static async Task GiveGiftsBack(
        this StorefrontDb db, IQueryable<Attachment> music, Func<Attachment, int> copies, CancellationToken cancel)
    {
        var gifts = await music.Include(gift => gift.GiftRule)
            .Where(gift => gift.GiftRuleId != null).ToListAsync(cancel);
        var campaigns = await db.LockCampaigns(
            gifts.Select(gift => gift.GiftRule!.CampaignId).Distinct().ToList(), cancel);
        foreach (var gift in gifts)
        {
            var back = copies(gift);
            campaigns.Single(campaign => campaign.Id == gift.GiftRule!.CampaignId).TakeBack(gift.PriceOf(back), back);
            gift.ChargedCopies -= back;
        }
    }
}
