using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases.DirectSale;

/// <summary>
/// Buys the songs of a quote at its prices: an order with a line for each song, which is paid and refunded as any
/// other. The line itself costs nothing; the song that goes with it does.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class PurchaseSongs
{
    /// <summary>The quote, and what the order is called.</summary>
    public sealed record Input
    {
        /// <summary>The quote.</summary>
        [ID<Quote>]
        public required long QuoteId { get; init; }

        /// <summary>The seller's own number of the order, 1 to 100 characters; no other order has it.</summary>
        public required string ExternalReference { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such quote.</summary>
        QuoteNotFound,

        /// <summary>The quote was bought before.</summary>
        QuoteUsed,

        /// <summary>The quote no longer holds.</summary>
        QuoteExpired,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>Another order of the seller has that reference.</summary>
        ExternalReferenceTaken,

        /// <summary>
        /// A song was withdrawn since, or no deal allows to download it any more: a quote holds prices, not rights.
        /// </summary>
        NotAvailable,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await Lock(input.QuoteId, db, caller, cancel) is not { } quote)
            return Refused.At(Refusal.QuoteNotFound, "quoteId");
        if (quote.OrderId is not null) return Refused.At(Refusal.QuoteUsed, "quoteId");
        var now = Instant.Rounded(clock.GetUtcNow());
        if (now >= quote.ExpiresAt) return Refused.At(Refusal.QuoteExpired, "quoteId");
        if (GivenTexts.Number(input.ExternalReference) is not { } reference)
            return Refused.At(Refusal.TextInvalid, "externalReference");
        if (await db.Orders.AnyAsync(
            order => order.ShopId == quote.SellerId && order.ExternalReference == reference, cancel))
            return Refused.At(Refusal.ExternalReferenceTaken, "externalReference");

        var order = new Order
        {
            ShopId = quote.SellerId,
            ExternalReference = reference,
            BuyerReference = quote.BuyerReference,
            Territory = quote.Territory,
            PlacedAt = now,
        };
        var ids = quote.Songs.Select(song => song.SongId).ToList();
        var songs = (await db.PublishedSongs(ids, cancel)).ToDictionary(song => song.Id);
        foreach (var quoted in quote.Songs)
        {
            if (songs.GetValueOrDefault(quoted.SongId) is not { } song)
                return Refused.Because(Refusal.NotAvailable, "A song was withdrawn.", "quoteId");
            if (Offer.Of(song, quote.Territory, now).Hindrance is { } hindrance)
                return Refused.Because(Refusal.NotAvailable, hindrance, "quoteId");
            order.AddSong(quoted, song);
        }
        db.Add(order);
        quote.Become(order);
        await db.Tell(order, EventTypes.OrderPlaced, now, cancel);
        return order;
    }

    private static async Task<Quote?> Lock(long id, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        await db.Lock<Quote>(id, cancel);
        return await db.Quotes
            .Include(quote => quote.Songs.OrderBy(song => song.Position))
            .SingleOrDefaultAsync(quote => quote.Id == id && quote.SellerId == caller.AccountId, cancel);
    }

    private static void AddSong(this Order order, QuotedSong quoted, Song song)
    {
        var line = new OrderLine
        {
            Position = quoted.Position,
            Sku = song.Isrc is { } isrc ? $"{isrc}" : $"song-{song.Id}",
            Title = song.Title,
            Quantity = quoted.Copies,
            UnitPrice = new Money(0, Order.Currency),
        };
        var attachment = new Attachment
        {
            SongId = song.Id, Copies = quoted.Copies, Funding = Funding.Buyer, UnitPrice = quoted.UnitPrice,
        };
        // A quote comes to no more than an order may.
        if (!order.TryAdd(line) || !order.TryTake(attachment))
            throw new InvalidOperationException($"Order {order.ExternalReference} does not take what was quoted.");
        line.Attachments.Add(attachment);
    }
}
