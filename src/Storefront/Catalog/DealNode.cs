using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>What a rights owner allows: uses of a song or a record, in some countries, for a time.</summary>
[ObjectType<Deal>]
public static class DealNode
{
    [NodeResolver]
    public static IQueryable<Deal> GetDeal(long id, StorefrontDb db) =>
        db.Deals.Where(deal => deal.Id == id && deal.ReplacedAt == null);
}
