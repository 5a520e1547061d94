using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Purchases.Campaigns;

namespace Storefront.Purchases;

/// <summary>Takes a record or a song off an order again.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class Detach
{
    /// <summary>What is taken off.</summary>
    /// <param name="AttachmentId">The record or the song as it was attached.</param>
    public sealed record Input([property: ID<Attachment>] long AttachmentId);

    public enum Refusal
    {
        /// <summary>The caller has no such attachment.</summary>
        AttachmentNotFound,

        /// <summary>Music is taken off only while the order is placed.</summary>
        OrderNotOpen,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        var lineId = await db.Attachments.Where(attachment => attachment.Id == input.AttachmentId)
            .Select(attachment => (long?)attachment.LineId).SingleOrDefaultAsync(cancel);
        if (lineId is null || await db.LockOrderOfLine(lineId.Value, caller, cancel) is not { } order)
            return Refused.At(Refusal.AttachmentNotFound, "attachmentId");
        if (order.State != OrderState.Placed) return Refused.At(Refusal.OrderNotOpen, "attachmentId");
        // Another request may have taken it off while this one waited for the order.
        if (await db.Attachments.FindAsync([input.AttachmentId], cancel) is not { } attachment)
            return Refused.At(Refusal.AttachmentNotFound, "attachmentId");
        order.GiveBack(attachment);
        await db.GiveGiftsBack(
            db.Attachments.Where(gift => gift.Id == attachment.Id), gift => gift.ChargedCopies, cancel);
        db.Remove(attachment);
        await db.Tell(order, EventTypes.OrderMusicChanged, clock.GetUtcNow(), cancel);
        return order;
    }
}
