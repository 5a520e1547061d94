using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// Gives the buyer back what he paid for goods that he gives back: a whole order, some lines, or some of a line. Their
/// gifts follow them as each gift's policy says.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class RefundOrder
{
    /// <summary>What is given back.</summary>
    public sealed record Input
    {
        /// <summary>The order.</summary>
        [ID<Order>]
        public required long OrderId { get; init; }

        /// <summary>Which goods; all that are left when left out.</summary>
        public IReadOnlyList<RefundLineInput>? Lines { get; init; }

        /// <summary>Why, in words for the buyer, 1 to 100 characters.</summary>
        public string? Reason { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such order.</summary>
        OrderNotFound,

        /// <summary>The order is not paid, or not any more.</summary>
        OrderNotPaid,

        /// <summary>The order has no such line.</summary>
        OrderLineNotFound,

        /// <summary>A line is named twice.</summary>
        OrderLineTwice,

        /// <summary>Of a line at least one is given back, and not more than are left.</summary>
        QuantityOutOfBounds,

        /// <summary>Everything was given back before, or no line is named.</summary>
        NothingToRefund,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,
    }

    public static async Task<Outcome<OrderRefund, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, Cashier cashier, OrderRefunds refunds, AfterCommit after,
        CancellationToken cancel)
    {
        var reason = input.Reason is null ? null : GivenTexts.Number(input.Reason);
        if (reason is null && input.Reason is not null) return Refused.At(Refusal.TextInvalid, "reason");
        await db.LockPaymentOfOrder(input.OrderId, caller, cancel);
        if (await db.LockOrder(input.OrderId, caller, cancel) is not { } order)
            return Refused.At(Refusal.OrderNotFound, "orderId");
        if (order.State is not (OrderState.Paid or OrderState.Delivered))
            return Refused.At(Refusal.OrderNotPaid, "orderId");
        var lines = await db.OrderLines.Include(line => line.Attachments)
            .Where(line => line.OrderId == order.Id).OrderBy(line => line.Position).ToListAsync(cancel);
        var goods = new Dictionary<OrderLine, int>();
        if (Choose(input.Lines, lines, goods) is { } refused) return refused;

        var refund = await refunds.Begin(db, order, goods, reason, cancel);
        if (refund.PaymentRefund is { } payment) after.Do(cancel => cashier.SendRefund(payment.Id, cancel));
        return refund;
    }

    private static Refused<Refusal>? Choose(
        IReadOnlyList<RefundLineInput>? given, List<OrderLine> lines, Dictionary<OrderLine, int> goods)
    {
        given ??= [.. lines.Where(line => line.Left > 0).Select(line => new RefundLineInput(line.Id, null))];
        if (given.Count == 0) return Refused.At(Refusal.NothingToRefund, "lines");
        foreach (var (at, one) in given.Index())
        {
            var place = $"{at}";
            if (lines.Find(line => line.Id == one.OrderLineId) is not { } line)
                return Refused.At(Refusal.OrderLineNotFound, "lines", place, "orderLineId");
            var quantity = one.Quantity ?? line.Left;
            if (quantity < 1 || quantity > line.Left)
                return Refused.At(Refusal.QuantityOutOfBounds, "lines", place, "quantity");
            if (!goods.TryAdd(line, quantity))
                return Refused.At(Refusal.OrderLineTwice, "lines", place, "orderLineId");
        }
        return null;
    }
}

/// <summary>Goods of one line that are given back.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="Quantity">How many; all that are left when left out.</param>
[InputObjectType]
public sealed record RefundLineInput([property: ID<OrderLine>] long OrderLineId, int? Quantity);
