using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Sets what a song costs, from now on. What it cost before stays on record: `Song.priceAt`.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class SetSongPrice
{
    /// <summary>The song and its price.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>The price, up to 50 yuan; null or 0 for a free song.</summary>
        public MoneyInput? Price { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>A song is priced in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A price is not below 0.</summary>
        PriceNegative,

        /// <summary>A song costs at most ¥50.00.</summary>
        PriceTooHigh,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        var price = input.Price?.ToMoney();
        if (price is not null && price.Currency != Song.PriceMax.Currency)
            return Refused.At(Refusal.CurrencyNotTaken, "price", "currency");
        if (price?.AmountMinor < 0) return Refused.At(Refusal.PriceNegative, "price", "amountMinor");
        if (price is not null && !Song.AcceptsPrice(price))
        {
            return Refused.Because(
                Refusal.PriceTooHigh,
                $"A song costs at most {Song.PriceMax}; {price} is more.",
                "price", "amountMinor");
        }

        if (song.ChangePrice(price, Instant.Rounded(clock.GetUtcNow())) is { } former) db.Add(former);
        return song;
    }
}
