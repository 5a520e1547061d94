using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Ledger;
using Storefront.Purchases;
using Storefront.Purchases.Grants;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Machine;

/// <summary>Recomputes from orders, payments and refunds what books and grants of a shop must be.</summary>
internal sealed class StoryBooks(Shop shop, long shopId)
{
    private readonly HashSet<long> redeemed = [];

    /// <summary>Whether any copy was redeemed.</summary>
    public bool HasRedeemed => redeemed.Count > 0;

    /// <summary>How far orders have come.</summary>
    public HashSet<OrderState> Seen { get; } = [];

    /// <summary>What is not as it must be.</summary>
    /// <param name="isSettled">Whether nothing may be open any more.</param>
    public async Task<IReadOnlyList<string>> Faults(bool isSettled = false)
    {
        await using var db = shop.Db();
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var faults = new List<string>();
        var sum = await db.Postings.SumAsync(posting => posting.Amount.AmountMinor);
        if (sum != 0) faults.Add($"The ledger adds up to {sum}.");
        var orders = await db.Orders.AsNoTracking().Include(order => order.Lines).ThenInclude(line => line.Attachments)
            .AsSplitQuery().Where(order => order.ShopId == shopId).ToListAsync();
        var earned = 0L;
        foreach (var order in orders)
        {
            var found = await Story.Of(order, db);
            Seen.Add(order.State);
            earned += found.SellersMinor;
            faults.AddRange(found.Faults(isSettled));
            redeemed.UnionWith(found.Redeemed);
        }
        var balance = await Balance(db, AccountKey.SellerReceivable(shopId));
        if (balance != earned) faults.Add($"The seller stands at {balance}, not at {earned}.");
        var lost = await db.Grants.CountAsync(
            grant => redeemed.Contains(grant.Id) && grant.State != GrantState.Redeemed);
        if (lost > 0) faults.Add($"{lost} redeemed copies were taken away.");
        foreach (var campaign in await db.GiftCampaigns.AsNoTracking().Where(one => one.ShopId == shopId).ToListAsync())
        {
            if (campaign.Spent.AmountMinor > campaign.Budget.AmountMinor || campaign.CopiesGiven > campaign.CopiesMax)
                faults.Add($"A campaign gave {campaign.CopiesGiven} copies for {campaign.Spent.AmountMinor}.");
            var charged = await db.Attachments.Where(gift => gift.GiftRule!.CampaignId == campaign.Id)
                .SumAsync(gift => gift.UnitPrice.AmountMinor * gift.ChargedCopies);
            if (campaign.Spent.AmountMinor != charged)
                faults.Add($"A campaign spent {campaign.Spent.AmountMinor}, and its gifts cost {charged}.");
        }
        return faults;
    }

    private static Task<long> Balance(StorefrontDb db, AccountKey account) => db.Postings
        .Where(posting => posting.AccountId == account.Id).SumAsync(posting => posting.Amount.AmountMinor);

    /// <summary>One order with all that is about it.</summary>
    private sealed record Story(
        Order Order, List<Payment> Payments, List<Refund> Sent, List<OrderRefund> Refunds, List<Grant> Grants,
        long Deposit)
    {
        private IEnumerable<OrderRefund> Done => Refunds.Where(refund => refund.State == OrderRefundState.Done);

        private IEnumerable<Attachment> Music => Order.Lines.SelectMany(line => line.Attachments);

        public IEnumerable<long> Redeemed =>
            Grants.Where(grant => grant.State == GrantState.Redeemed).Select(grant => grant.Id);

        /// <summary>What of it is the seller's: goods that were kept, less gifts that were.</summary>
        public long SellersMinor => GoodsMinor + KeptBackMinor - MusicMinor(Funding.Seller);

        private long GoodsMinor => Order.PaidAt is null ? 0
            : Order.Lines.Sum(line => line.UnitPrice.AmountMinor * line.Quantity)
                - Done.Sum(refund => refund.Lines.Sum(line => line.Amount.AmountMinor));

        private long KeptBackMinor => Done.Sum(refund => refund.KeptBack.AmountMinor);

        public static async Task<Story> Of(Order order, StorefrontDb db)
        {
            var cause = Order.CauseOf(order.Id);
            var payments = await db.Payments.AsNoTracking().Where(payment => payment.Cause == cause).ToListAsync();
            var ids = payments.ConvertAll(payment => payment.Id);
            return new Story(
                order,
                payments,
                await db.Refunds.AsNoTracking().Where(refund => ids.Contains(refund.PaymentId)).ToListAsync(),
                await db.OrderRefunds.AsNoTracking().Include(refund => refund.Lines).Include(refund => refund.Music)
                    .AsSplitQuery().Where(refund => refund.OrderId == order.Id).ToListAsync(),
                await db.Grants.AsNoTracking().Where(grant => grant.Attachment.Line.OrderId == order.Id).ToListAsync(),
                await Balance(db, AccountKey.BuyerDeposit(order.Id)));
        }

        public IEnumerable<string> Faults(bool isSettled)
        {
            var came = Payments.Where(payment => payment.PaidAt is not null).Sum(payment => payment.Amount.AmountMinor);
            var went = Sent.Where(refund => refund.State == RefundState.Refunded).Sum(refund => refund.AmountMinor);
            var rest = came - went - GoodsMinor - KeptBackMinor - MusicMinor(Funding.Buyer);
            if (Deposit != rest) yield return $"{this} has {Deposit} in its deposit, not {rest}.";
            var isOpen = Payments.Exists(payment => payment.IsOpen) || Sent.Exists(refund => refund.IsOpen);
            // What came too late and the gateway refuses to send back stays the buyer's.
            var stays = Sent.Where(refund => refund.State == RefundState.Refused
                && Refunds.TrueForAll(one => one.PaymentRefundId != refund.Id)).Sum(refund => refund.AmountMinor);
            if (!isOpen && rest != stays) yield return $"{this} is settled with {rest} in its deposit, not {stays}.";
            if (isSettled && isOpen && Payments.TrueForAll(payment => payment.State != PaymentState.AwaitingPayer))
                yield return $"{this} is still open.";
            foreach (var music in Music.Where(music => music.GrantedAt is not null))
            {
                var has = Grants.Count(grant => grant.AttachmentId == music.Id && grant.State != GrantState.Revoked);
                var may = Granted(music) - Revoked(music, OrderRefundState.Done, OrderRefundState.Pending);
                if (has != may) yield return $"{this} gives {has} copies of {music.Id}, not {may}.";
            }
            foreach (var gift in Music.Where(music => music.GiftRuleId is not null))
            {
                var back = Done.SelectMany(refund => refund.Music).Where(part => part.AttachmentId == gift.Id)
                    .Sum(part => part.RevokedCopies);
                var due = Order.State == OrderState.Cancelled ? 0 : gift.Copies - back;
                if (gift.ChargedCopies != due) yield return $"{this} charges {gift.ChargedCopies} gifts, not {due}.";
            }
            if (Grants.Exists(grant => Music.Single(music => music.Id == grant.AttachmentId).GrantedAt is null))
                yield return $"{this} gives copies before they are due.";
        }

        public override string ToString() => $"Order {Order.Id} ({Order.State})";

        /// <summary>What copies cost that were granted and not taken back.</summary>
        private long MusicMinor(Funding funding) => Music
            .Where(music => music.Funding == funding && music.GrantedAt is not null)
            .Sum(music => music.PriceOf(Granted(music) - Revoked(music, OrderRefundState.Done)).AmountMinor);

        // What was given back before it was due has not been granted.
        private int Granted(Attachment music) => Grants.Count(grant => grant.AttachmentId == music.Id);

        private int Revoked(Attachment music, params OrderRefundState[] states) => Refunds
            .Where(refund => states.Contains(refund.State) && refund.RequestedAt >= music.GrantedAt)
            .SelectMany(refund => refund.Music).Where(part => part.AttachmentId == music.Id)
            .Sum(part => part.RevokedCopies);
    }
}
