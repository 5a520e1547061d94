using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// Says what a song may be used for, where and when, in place of what was said so before; without deals it may be used
/// for nothing. Deals that came with a delivery are for deliveries to change.
/// </summary>
/// <remarks>
/// A song that was taken down takes deals too: it would come back under those of before otherwise.
/// </remarks>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class SetSongDeals
{
    /// <summary>The song and its deals.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>All that is allowed, at most 50 deals.</summary>
        public required IReadOnlyList<DealInput> Deals { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>The song was removed for good; only a delivery of its owner brings it back.</summary>
        SongIsPurged,

        /// <summary>More than 50 deals are too many.</summary>
        TooManyDeals,

        /// <summary>A deal names at least one use.</summary>
        UsesMissing,

        /// <summary>A deal lists either the countries it holds in, at least one, or those it leaves out.</summary>
        TerritoriesUnclear,

        /// <summary>A deal ends after it begins.</summary>
        EndsBeforeItBegins,

        /// <summary>A song is priced in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A price is not below 0.</summary>
        PriceNegative,

        /// <summary>A song costs at most ¥50.00.</summary>
        PriceTooHigh,

        /// <summary>Two deals allow the same use in the same country at the same time.</summary>
        DealsOverlap,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        if (song.State == PublicationState.Purged) return Refusal.SongIsPurged;
        var now = Instant.Rounded(clock.GetUtcNow());
        if (OwnDeals.Wrong<Refusal>(input.Deals, Song.PriceMax, now) is { } wrong) return wrong;

        var licensor = await db.Songs.Where(one => one.Id == song.Id)
            .Select(one => one.Label != null ? one.Label.PartyId : one.Musician!.PartyId).SingleAsync(cancel);
        await db.Deals.Where(deal => deal.SongId == song.Id && deal.ReplacedAt == null).LoadAsync(cancel);
        OwnDeals.Replace(song.Deals, input.Deals, licensor, now);
        return song;
    }
}
