using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>A song as it was sold, alone or as a track of a record.</summary>
/// <param name="SongId">The song.</param>
/// <param name="PriceMinor">What it costs by itself (<see cref="RecordSplit.PriceOf"/>); null where unknown.</param>
/// <param name="Credits">All its credits.</param>
public sealed record SoldSong(long SongId, long? PriceMinor, IReadOnlyCollection<Credit> Credits);

/// <summary>Who gains by a sale: the platform its commission, and the makers of the songs the rest.</summary>
public static class Income
{
    /// <summary>
    /// The postings of everyone who gains; they add up to the price. With the payer's posting they make an entry.
    /// </summary>
    /// <param name="price">What came in.</param>
    /// <param name="commission">The part of it that the platform keeps.</param>
    /// <param name="songs">What was sold, a record's songs in the order of its tracks.</param>
    public static IEnumerable<Posting> Of(Money price, Commission commission, IReadOnlyList<SoldSong> songs)
    {
        var kept = commission.Of(price.AmountMinor);
        if (kept > 0) yield return new Posting(AccountKey.Commission, kept, price.Currency);
        if (songs.Count == 0 && price.AmountMinor > kept)
            yield return new Posting(AccountKey.SuspenseUnknownPayee, price.AmountMinor - kept, price.Currency);
        if (songs.Count == 0) yield break;
        var amounts = RecordSplit.Of(price.AmountMinor - kept, [.. songs.Select(song => song.PriceMinor)]);
        foreach (var (song, amountMinor) in songs.Zip(amounts))
        {
            foreach (var part in RoyaltySplit.Of(amountMinor, song.Credits).Where(part => part.AmountMinor > 0))
            {
                yield return new Posting(
                    AccountKey.Payee(part.PartyId), part.AmountMinor, price.Currency, song.SongId, part.Role);
            }
        }
    }
}
