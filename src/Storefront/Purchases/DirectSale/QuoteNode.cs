using Storefront.Data;

namespace Storefront.Purchases.DirectSale;

/// <summary>Songs at prices that hold until it expires. Buying them makes it an order, once.</summary>
[ObjectType<Quote>]
public static class QuoteNode
{
    [NodeResolver]
    public static IQueryable<Quote> GetQuote(long id, StorefrontDb db, Caller caller) =>
        db.Quotes.Where(quote => quote.Id == id && (caller.SeesAll || quote.SellerId == caller.AccountId));

    /// <summary>The songs, in the order given.</summary>
    [ListSize(AssumedSize = 10)]
    public static IQueryable<QuotedSong> GetSongs([Parent] Quote quote, StorefrontDb db) =>
        db.QuotedSongs.Where(song => song.QuoteId == quote.Id).OrderBy(song => song.Position);
}
