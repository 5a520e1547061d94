using Storefront.Ledger;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>
/// What an order is to the books. All that comes in lies in the order's deposit until it is the seller's, the music's
/// makers' or the buyer's again; of an order that is settled nothing is left there.
/// </summary>
internal static class OrderBooks
{
    /// <summary>The buyer's money has come in.</summary>
    public static LedgerEntry Received(Order order, Payment payment) => new(
        EntryKind.Payment,
        Cause.Of(CauseKind.Payment, payment.Id),
        payment.PaidAt!.Value,
        Moved(payment.Amount, AccountKey.Clearing, AccountKey.BuyerDeposit(order.Id)));

    /// <summary>Money that nobody waited for has gone back.</summary>
    public static LedgerEntry SentBack(Order order, Refund refund) => new(
        EntryKind.Payout,
        new Cause(CauseKind.Refund, $"payment:{refund.Id}"),
        refund.RefundedAt!.Value,
        Moved(refund.Amount, AccountKey.BuyerDeposit(order.Id), AccountKey.Clearing));

    /// <summary>The goods' part of what was paid is the seller's.</summary>
    public static LedgerEntry Goods(Order order, Money amount, DateTimeOffset at) => new(
        EntryKind.Transfer,
        GoodsCause(order),
        at,
        Moved(amount, AccountKey.BuyerDeposit(order.Id), AccountKey.SellerReceivable(order.ShopId)));

    /// <summary>Copies of a song or record were sold; a gift to the seller, anything else to the buyer.</summary>
    public static LedgerEntry Sale(
        Order order, Attachment music, Money amount, Commission commission, IReadOnlyList<SoldSong> songs,
        DateTimeOffset at)
    {
        var payer = music.Funding == Funding.Seller
            ? AccountKey.SellerReceivable(order.ShopId)
            : AccountKey.BuyerDeposit(order.Id);
        return new(
            EntryKind.Sale,
            SaleCause(music.Id),
            at,
            [new Posting(payer, -amount.AmountMinor, amount.Currency), .. Income.Of(amount, commission, songs)]);
    }

    /// <summary>What redeemed gifts cost is kept back from the buyer's refund.</summary>
    public static LedgerEntry KeptBack(Order order, OrderRefund refund, DateTimeOffset at) => new(
        EntryKind.Transfer,
        Cause.Of(CauseKind.Refund, refund.Id),
        at,
        Moved(refund.KeptBack, AccountKey.BuyerDeposit(order.Id), AccountKey.SellerReceivable(order.ShopId)));

    /// <summary>The refund has gone to the buyer.</summary>
    public static LedgerEntry Refunded(Order order, OrderRefund refund, DateTimeOffset at) => new(
        EntryKind.Payout,
        Cause.Of(CauseKind.Refund, refund.Id),
        at,
        Moved(refund.Amount, AccountKey.BuyerDeposit(order.Id), AccountKey.Clearing));

    public static Guid GoodsEntry(Order order) => GoodsCause(order).EntryId(EntryKind.Transfer);

    public static Guid SaleEntry(long attachmentId) => SaleCause(attachmentId).EntryId(EntryKind.Sale);

    private static Cause GoodsCause(Order order) => new(CauseKind.OrderLine, $"goods:{order.Id}");

    private static Cause SaleCause(long attachmentId) => new(CauseKind.OrderLine, $"attachment:{attachmentId}");

    private static Posting[] Moved(Money amount, AccountKey from, AccountKey to) =>
    [
        new(from, -amount.AmountMinor, amount.Currency),
        new(to, amount.AmountMinor, amount.Currency),
    ];
}
