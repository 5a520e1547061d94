using Microsoft.EntityFrameworkCore;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.Ledger;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// The course of a refund. What the buyer loses is taken from him before his money is sent, so that he never has both;
/// the books change when it has arrived. What the gateway refuses is undone.
/// </summary>
public sealed class OrderRefunds(TimeProvider clock)
{
    /// <summary>Takes down a refund, and its part of the payment. Payment and order are locked.</summary>
    public async Task<OrderRefund> Begin(
        StorefrontDb db, Order order, IReadOnlyDictionary<OrderLine, int> goods, string? reason,
        CancellationToken cancel)
    {
        var now = Instant.Rounded(clock.GetUtcNow());
        var returned = await ReturnedGoods.Of(goods, now, db, cancel);
        var refund = new OrderRefund
        {
            OrderId = order.Id,
            Amount = returned.Amount,
            KeptBack = returned.KeptBack,
            Reason = reason,
            RequestedAt = now,
            PaymentRefund = await Reserve(db, order, returned.Amount.AmountMinor, reason, now, cancel),
        };
        refund.Lines.AddRange(returned.Lines);
        refund.Music.AddRange(returned.Music);
        foreach (var grant in returned.Grants) grant.Revoke(refund, now);
        db.Add(refund);
        await db.Tell(order, EventTypes.OrderRefundBegun, now, cancel);
        if (refund.PaymentRefund is not null) return refund;
        await db.SaveChangesAsync(cancel);
        await Finish(db, refund, order, now, cancel);
        return refund;
    }

    /// <summary>The money has gone back, or there was none: books it. The order is locked.</summary>
    public async Task Finish(
        StorefrontDb db, OrderRefund refund, Order order, DateTimeOffset at, CancellationToken cancel)
    {
        refund.MoveTo(OrderRefundState.Done);
        var goods = refund.Lines.Sum(line => line.Amount.AmountMinor);
        if (goods > 0)
        {
            await Books.Reverse(
                db, clock, OrderBooks.GoodsEntry(order), new Cause(CauseKind.Refund, $"{refund.Id}:goods"), at, goods,
                cancel);
        }
        foreach (var part in refund.Music.Where(part => part.Amount.AmountMinor > 0))
        {
            await Books.Reverse(
                db, clock, OrderBooks.SaleEntry(part.AttachmentId),
                new Cause(CauseKind.Refund, $"{refund.Id}:attachment:{part.AttachmentId}"), at,
                part.Amount.AmountMinor, cancel);
        }
        var entries = new List<LedgerEntry>();
        if (refund.KeptBack.AmountMinor > 0) entries.Add(OrderBooks.KeptBack(order, refund, at));
        if (refund.Amount.AmountMinor > 0) entries.Add(OrderBooks.Refunded(order, refund, at));
        await Books.Post(db, clock, entries, cancel);
        // Not before the money has gone: a refund that is refused needs what its gifts cost.
        var revoked = refund.Music.ToDictionary(part => part.AttachmentId, part => part.RevokedCopies);
        var ids = revoked.Keys.ToList();
        await db.GiveGiftsBack(
            db.Attachments.Where(gift => ids.Contains(gift.Id)), gift => revoked[gift.Id], cancel);
        if (await IsAllBack(db, order, refund, cancel)) order.Refund();
        await db.Tell(order, EventTypes.OrderRefunded, at, cancel);
    }

    /// <summary>The gateway will not do it: the buyer has everything again.</summary>
    public static async Task Undo(StorefrontDb db, OrderRefund refund, CancellationToken cancel)
    {
        refund.MoveTo(OrderRefundState.Refused);
        foreach (var one in refund.Lines)
        {
            var line = await db.OrderLines.SingleAsync(line => line.Id == one.OrderLineId, cancel);
            line.RefundedQuantity -= one.Quantity;
        }
        foreach (var part in refund.Music)
        {
            var music = await db.Attachments.SingleAsync(music => music.Id == part.AttachmentId, cancel);
            music.ReturnedCopies -= part.RevokedCopies + part.KeptCopies;
        }
        await foreach (var grant in db.Grants.Where(grant => grant.RevokedById == refund.Id).AsAsyncEnumerable()
            .WithCancellation(cancel))
            grant.Reinstate();
    }

    private static async Task<Refund?> Reserve(
        StorefrontDb db, Order order, long amountMinor, string? reason, DateTimeOffset now, CancellationToken cancel)
    {
        if (amountMinor == 0) return null;
        return await ReserveRefund.Run(
                db, order.PaymentId!.Value, amountMinor, reason ?? order.ExternalReference, now, cancel)
            ?? throw new InvalidOperationException(
                $"Of the payment of order {order.Id} less is left than of its goods.");
    }

    private static async Task<bool> IsAllBack(
        StorefrontDb db, Order order, OrderRefund refund, CancellationToken cancel) =>
        !await db.OrderLines.AnyAsync(
            line => line.OrderId == order.Id && line.RefundedQuantity < line.Quantity, cancel)
        && !await db.OrderRefunds.AnyAsync(
            other => other.OrderId == order.Id && other.Id != refund.Id && other.State == OrderRefundState.Pending,
            cancel);
}
