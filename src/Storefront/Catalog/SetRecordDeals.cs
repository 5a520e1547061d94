using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// Says what a record may be used for as a whole, where and when, in place of what was said so before. Its songs one by
/// one have deals of their own: `setSongDeals`.
/// </summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class SetRecordDeals
{
    /// <summary>The record and its deals.</summary>
    public sealed record Input
    {
        /// <summary>Which record.</summary>
        [ID<Record>]
        public required long RecordId { get; init; }

        /// <summary>All that is allowed, at most 50 deals.</summary>
        public required IReadOnlyList<DealInput> Deals { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such record.</summary>
        RecordNotFound,

        /// <summary>The record was removed for good; only a delivery of its owner brings it back.</summary>
        RecordIsPurged,

        /// <summary>More than 50 deals are too many.</summary>
        TooManyDeals,

        /// <summary>A deal names at least one use.</summary>
        UsesMissing,

        /// <summary>A deal lists either the countries it holds in, at least one, or those it leaves out.</summary>
        TerritoriesUnclear,

        /// <summary>A deal ends after it begins.</summary>
        EndsBeforeItBegins,

        /// <summary>A record is priced in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A price is not below 0.</summary>
        PriceNegative,

        /// <summary>Two deals allow the same use in the same country at the same time.</summary>
        DealsOverlap,
    }

    public static async Task<Outcome<Record, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockRecord(input.RecordId, caller, cancel) is not { } record)
            return Refused.At(Refusal.RecordNotFound, "recordId");
        if (record.State == PublicationState.Purged) return Refusal.RecordIsPurged;
        var now = Instant.Rounded(clock.GetUtcNow());
        if (OwnDeals.Wrong<Refusal>(input.Deals, priceMax: null, now) is { } wrong) return wrong;

        var licensor = await db.Records.Where(one => one.Id == record.Id)
            .Select(one => one.Label != null ? one.Label.PartyId : one.Musician!.PartyId).SingleAsync(cancel);
        await db.Deals.Where(deal => deal.RecordId == record.Id && deal.ReplacedAt == null).LoadAsync(cancel);
        OwnDeals.Replace(record.Deals, input.Deals, licensor, now);
        return record;
    }
}
