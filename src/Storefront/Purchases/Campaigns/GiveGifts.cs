using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>
/// Lets the campaigns of a shop give to an order that is being placed, each by its first rule that can, and writes down
/// what came of every rule (decision 0026).
/// </summary>
internal sealed class GiveGifts
{
    private readonly Order order;
    private readonly GiftChances chances;
    private readonly GiftOffers offers;

    private GiveGifts(Order order, GiftChances chances, GiftOffers offers) =>
        (this.order, this.chances, this.offers) = (order, chances, offers);

    /// <summary>The order has its lines, and is not stored yet.</summary>
    public static async Task Run(Order order, StorefrontDb db, CancellationToken cancel)
    {
        var chances = await GiftChances.Of(order, db, cancel);
        var offers = await GiftOffers.Of(chances.Gifts, order, db, cancel);
        new GiveGifts(order, chances, offers).Run();
    }

    private void Run()
    {
        foreach (var campaign in chances.Campaigns)
        {
            if (ShutOf(campaign) is { } shut) Note(campaign, rule: null, shut);
            else Try(campaign);
        }
    }

    private GiftOutcome? ShutOf(GiftCampaign campaign) => campaign.StateAt(order.PlacedAt) switch
    {
        GiftCampaignState.Scheduled => GiftOutcome.NotStarted,
        GiftCampaignState.Ended => GiftOutcome.Ended,
        _ => campaign.CopiesPerBuyerMax is not null && order.BuyerReference is null ? GiftOutcome.BuyerUnknown : null,
    };

    private void Try(GiftCampaign campaign)
    {
        var hasGiven = false;
        foreach (var rule in chances.RulesOf(campaign))
        {
            var verdict = hasGiven ? GiftOutcome.EarlierRuleGave : Try(campaign, rule);
            hasGiven |= verdict.Outcome == GiftOutcome.Given;
            Note(campaign, rule, verdict);
        }
    }

    private Verdict Try(GiftCampaign campaign, GiftRule rule)
    {
        if (rule.LackOf(order) is { } lack) return lack;
        if (rule.IsFirstOrderOnly && !chances.IsFirstOrder) return GiftOutcome.NotFirstOrder;
        var given = new List<Attachment>();
        foreach (var gift in rule.Gifts)
        {
            if (offers.WhyNot(gift) is { } why) return why;
            given.Add(new Attachment
            {
                RecordId = gift.RecordId,
                SongId = gift.SongId,
                Copies = gift.Copies,
                Funding = Funding.Seller,
                UnitPrice = offers.PriceOf(gift),
                GrantOn = campaign.GrantOn,
                OnReturn = campaign.OnReturn,
                GiftRuleId = rule.Id,
                ChargedCopies = gift.Copies,
            });
        }
        var cost = given.Sum(gift => gift.PriceOf(gift.Copies).AmountMinor);
        if (campaign.TryTake(cost, given.Sum(gift => gift.Copies), chances.CopiesOf(campaign)) is { } missing)
            return missing;
        rule.LineOf(order).Attachments.AddRange(given);
        return GiftOutcome.Given;
    }

    private void Note(GiftCampaign campaign, GiftRule? rule, Verdict verdict) => order.GiftDecisions.Add(new()
    {
        Position = order.GiftDecisions.Count + 1,
        CampaignId = campaign.Id,
        RuleId = rule?.Id,
        Outcome = verdict.Outcome,
        Explanation = verdict.Explanation,
    });
}
