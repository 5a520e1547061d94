using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Storefront.Data;

namespace Storefront.Purchases.Payments;

public sealed partial class Cashier
{
    /// <summary>Sends a refund that was just committed to its gateway, if nobody has yet.</summary>
    public async Task<Refund> SendRefund(long refundId, CancellationToken cancel)
    {
        var refund = await ReadRefund(refundId, cancel);
        if (refund is not { State: RefundState.Created, LastReason: null }) return refund;
        return await Record(refundId, await gateways.Of(refund.Payment.Gateway).Refund(refund, cancel));
    }

    /// <summary>Asks what became of a refund, and sends it where the gateway does not know it.</summary>
    public async Task<Refund> ResolveRefund(long refundId, CancellationToken cancel)
    {
        var refund = await ReadRefund(refundId, cancel);
        if (!refund.IsOpen) return refund;
        var gateway = gateways.Of(refund.Payment.Gateway);
        var answer = await gateway.QueryRefund(refund, cancel);
        if (answer is RefundAnswer.NotFound) answer = await gateway.Refund(refund, cancel);
        return await Record(refundId, answer);
    }

    private async Task<Refund> Record(long refundId, RefundAnswer answer)
    {
        var before = default(RefundState);
        var refund = await Write(
            async db =>
            {
                var paymentId = await db.Refunds
                    .Where(refund => refund.Id == refundId).Select(refund => refund.PaymentId).SingleAsync();
                var payment = await db.LockPayment(paymentId, CancellationToken.None);
                var refund = await db.Refunds.SingleAsync(refund => refund.Id == refundId, CancellationToken.None);
                before = refund.State;
                refund.Learn(answer, time.GetUtcNow());
                if (refund.State != before)
                {
                    await Follow(db, payment, refund);
                    await orders.Follow(db, payment, refund, CancellationToken.None);
                }
                return refund;
            },
            CancellationToken.None);
        if (refund.State != before) LogRefundMoved(log, refund.Number, before, refund.State);
        if (refund.State == RefundState.InDoubt) LogRefundDoubt(log, refund.Number, refund.LastReason);
        return refund;
    }

    private static async Task Follow(StorefrontDb db, Payment payment, Refund refund)
    {
        if (refund.State == RefundState.Refused) payment.LearnRefused(refund);
        if (refund.State != RefundState.Refunded) return;
        var isLast = !await db.Refunds.AnyAsync(other => other.PaymentId == payment.Id && other.Id != refund.Id
            && (other.State == RefundState.Created || other.State == RefundState.InDoubt));
        payment.LearnRefunded(isLast);
    }

    private async Task<Refund> ReadRefund(long refundId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Refunds.AsNoTracking().Include(refund => refund.Payment)
            .SingleAsync(refund => refund.Id == refundId, cancel);
    }

    [LoggerMessage(LogLevel.Information, "Refund {Number} went from {Before} to {State}.")]
    private static partial void LogRefundMoved(ILogger log, string number, RefundState before, RefundState state);

    [LoggerMessage(LogLevel.Warning, "What became of refund {Number} is not known: {Reason}")]
    private static partial void LogRefundDoubt(ILogger log, string number, string? reason);
}
