using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>What a rights owner allows: uses of a song or a record, in some countries, for a time.</summary>
[ObjectType<Deal>]
public static class DealNode
{
    // The deals of a draft are its owner's to see, as the draft is.
    [NodeResolver]
    public static IQueryable<Deal> GetDeal(long id, StorefrontDb db, Caller caller) => caller.AccountId is null
        ? db.Deals.Where(deal => deal.Id == id && deal.ReplacedAt == null
            && (deal.Song!.IsPublished || deal.Record!.IsPublished))
        : db.Deals.Where(deal => deal.Id == id && deal.ReplacedAt == null
            && (deal.Song!.IsPublished || deal.Record!.IsPublished
                || db.Mandates.Any(mandate => mandate.AccountId == caller.AccountId
                    && (mandate.LabelId == deal.Song!.LabelId || mandate.LabelId == deal.Record!.LabelId
                        || (deal.Song!.LabelId == null && mandate.MusicianId == deal.Song!.MusicianId)
                        || (deal.Record!.LabelId == null && mandate.MusicianId == deal.Record!.MusicianId)))));
}
