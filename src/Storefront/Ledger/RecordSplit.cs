using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>How a record's income is divided between its tracks: by what their songs cost by themselves.</summary>
public static class RecordSplit
{
    /// <summary>Divides an amount; the parts add up to it. Of equal tracks the lower one gets the odd fen.</summary>
    /// <param name="amountMinor">What came in, less commission.</param>
    /// <param name="prices">
    /// What each track costs by itself, in the order of the record, as <see cref="PriceOf"/> says; null where that is
    /// not known. An unknown price weighs as much as the known ones on average, rounded down. When nothing is left to
    /// weigh by, because all are free or unknown, the tracks share equally.
    /// </param>
    public static long[] Of(long amountMinor, IReadOnlyList<long?> prices)
    {
        Int128 known = 0;
        foreach (var price in prices) known += price ?? 0;
        var average = (long)(known / Math.Max(1, prices.Count(price => price is not null)));
        return LargestRemainder.Divide(amountMinor, [.. prices.Select(price => known == 0 ? 1 : price ?? average)]);
    }

    /// <summary>What a song costs by itself, in minor units of a currency; 0 if it is free, null if unknown.</summary>
    /// <remarks>
    /// The musician's price goes before any other. Without one, a deal under which the song may be downloaded there
    /// and then names it. There are no rates of exchange here: a price in another currency is as good as unknown. So is
    /// that of a song which its label sells only elsewhere, or only with the record.
    /// </remarks>
    /// <param name="song">The song, with all its deals.</param>
    public static long? PriceOf(Song song, CurrencyCode currency, CountryCode territory, DateTimeOffset at)
    {
        if (song.Price is { } own) return own.Currency == currency ? own.AmountMinor : null;
        var agreed = DealPrice.Of(song.Deals, currency, territory, at);
        if (agreed.IsNamed) return agreed.Price?.AmountMinor;
        if (song.Deals.Exists(deal => deal.Allows(territory, Use.Download, at))) return 0;
        var isSoldElsewhere = song.Deals.Exists(deal => deal is { ReplacedAt: null, NamesPrice: true });
        return isSoldElsewhere || song.DeliveryId is not null ? null : 0;
    }
}
