using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>Lets a song go with a line of an order, at the price that the song has now.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class AttachSong
{
    /// <summary>The line and the song.</summary>
    public sealed record Input
    {
        /// <summary>The line of an order.</summary>
        [ID<OrderLine>]
        public required long OrderLineId { get; init; }

        /// <summary>The song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>Who pays for it.</summary>
        public required Funding Funding { get; init; }

        /// <summary>How many copies the buyer gets, 1 to 100; 1 by default.</summary>
        public int? Copies { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such line.</summary>
        OrderLineNotFound,

        /// <summary>Music is attached only while the order is placed.</summary>
        OrderNotOpen,

        /// <summary>There is no such song in the catalogue.</summary>
        SongNotFound,

        /// <summary>A line gets 1 to 100 copies.</summary>
        CopiesOutOfBounds,

        /// <summary>No deal allows to download it where the buyer is, now.</summary>
        NotAvailable,

        /// <summary>The song has no price in yuan that an order could take.</summary>
        PriceNotTaken,

        /// <summary>An order comes to ten billion yuan at most, and so do the copies of a gift.</summary>
        TotalTooHigh,
    }

    public static async Task<Outcome<Attachment, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockOrderOfLine(input.OrderLineId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderLineNotFound, "orderLineId");
        if (order.State != OrderState.Placed) return Refused.At(Refusal.OrderNotOpen, "orderLineId");
        if (!Attachment.AcceptsCopies(input.Copies ?? 1)) return Refused.At(Refusal.CopiesOutOfBounds, "copies");
        if (await db.PublishedSongs([input.SongId], cancel) is not [var song])
            return Refused.At(Refusal.SongNotFound, "songId");
        var now = Instant.Rounded(clock.GetUtcNow());
        var offer = Offer.Of(song, order.Territory, now);
        if (offer.Hindrance is not null) return Refused.Because(Refusal.NotAvailable, offer.Hindrance, "songId");
        if (offer.Price is not { } price) return Refused.At(Refusal.PriceNotTaken, "songId");

        var attachment = new Attachment
        {
            LineId = input.OrderLineId,
            SongId = song.Id,
            Copies = input.Copies ?? 1,
            Funding = input.Funding,
            UnitPrice = price,
        };
        if (!order.TryTake(attachment)) return Refused.At(Refusal.TotalTooHigh, "songId");
        db.Add(attachment);
        await db.Tell(order, EventTypes.OrderMusicChanged, now, cancel);
        return attachment;
    }
}
