using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Storefront.Data;

namespace Storefront.Purchases.Payments;

/// <summary>
/// Asks gateways, and writes down what they say. A payment or refund is committed before it is sent; what a call did
/// is written in a transaction of its own afterwards. Whatever is cut off in between is found again by
/// <see cref="ResolveDue"/>, which asks before it repeats anything.
/// </summary>
/// <remarks>
/// What follows from a payment (an order is paid, the books are written) belongs into the transactions of
/// <see cref="Record(long, PaymentAnswer)"/> and <see cref="Record(long, RefundAnswer)"/>: there and nowhere else
/// states change, under a lock on the payment, whether a call, a notice or a later question brought the news.
/// Whoever locks a payment and what it pays for locks the payment first.
/// </remarks>
public sealed partial class Cashier(
    IDbContextFactory<StorefrontDb> contexts, PaymentGateways gateways, OrderPayments orders, TimeProvider time,
    ILogger<Cashier> log)
{
    private const int WritesMax = 5;

    /// <summary>
    /// Sends a payment that was just committed to its gateway. When that took too long, <see cref="ResolveDue"/> may
    /// have it by now, and it is left to that.
    /// </summary>
    /// <returns>The payment as it is now: with a code for the payer, settled, or in doubt.</returns>
    public async Task<Payment> Send(Payment payment, CancellationToken cancel)
    {
        if (payment.State != PaymentState.Created || payment.NextTryAt <= time.GetUtcNow()) return payment;
        return await Record(payment.Id, await gateways.Of(payment.Gateway).Precreate(payment, cancel));
    }

    /// <summary>Gives a payment up, and asks its gateway to take it no more.</summary>
    /// <returns>
    /// The payment as it is now. It is closed only when the gateway says so; until then it may turn out to be paid.
    /// </returns>
    public async Task<Payment> Close(long paymentId, CancellationToken cancel)
    {
        var payment = await GiveUp(paymentId, cancel);
        if (!payment.IsOpen) return payment;
        return await Record(paymentId, await gateways.Of(payment.Gateway).Close(payment, cancel));
    }

    /// <summary>Asks what became of a payment, and does what is left to do.</summary>
    public async Task<Payment> Resolve(long paymentId, CancellationToken cancel)
    {
        var payment = await Read(paymentId, cancel);
        if (!payment.IsOpen) return payment;
        var gateway = gateways.Of(payment.Gateway);
        var answer = await gateway.Query(payment, cancel);
        var now = time.GetUtcNow();
        if (answer is PaymentAnswer.NotFound && payment.MayBeSent(now))
            answer = await gateway.Precreate(payment, cancel);
        else if (answer is PaymentAnswer.Awaiting && payment.IsToClose(now))
            answer = await gateway.Close(payment, cancel);
        return await Record(paymentId, answer);
    }

    /// <summary>Takes in what a gateway says by itself. A notice that comes again changes nothing.</summary>
    /// <returns>Null when it is accepted.</returns>
    public async Task<NoticeRefusal?> Hear(PaymentNotice notice, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payment = await db.Payments.AsNoTracking().SingleOrDefaultAsync(
            payment => payment.Number == notice.Number && payment.Gateway == notice.Gateway, cancel);
        if (payment is null) return NoticeRefusal.UnknownPayment;
        if (notice.Paid is null) await Resolve(payment.Id, cancel);
        else if (notice.Paid.Amount != payment.Amount) return NoticeRefusal.OtherAmount;
        else await Record(payment.Id, notice.Paid);
        return null;
    }

    // What a gateway has said is written down even when nobody waits for it any more.
    private async Task<Payment> Record(long paymentId, PaymentAnswer answer)
    {
        var before = default(PaymentState);
        var payment = await Write(
            async db =>
            {
                var payment = await db.LockPayment(paymentId, CancellationToken.None);
                before = payment.State;
                payment.Learn(answer, time.GetUtcNow());
                if (payment.State != before) await orders.Follow(db, payment, CancellationToken.None);
                return payment;
            },
            CancellationToken.None);
        if (payment.State != before) LogMoved(log, payment.Number, before, payment.State);
        if (payment.State == PaymentState.InDoubt || IsForAnotherAmount(answer, payment))
            LogDoubt(log, payment.Number, payment.LastReason);
        return payment;
    }

    private Task<Payment> GiveUp(long paymentId, CancellationToken cancel) => Write(
        async db =>
        {
            var payment = await db.LockPayment(paymentId, cancel);
            payment.GiveUp(time.GetUtcNow());
            return payment;
        },
        cancel);

    /// <summary>Writes in one transaction; who loses to another at the same moment writes again.</summary>
    private async Task<T> Write<T>(Func<StorefrontDb, Task<T>> write, CancellationToken cancel)
    {
        for (var attempt = 1;; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            // What fails is rolled back as a whole.
            db.Database.AutoSavepointsEnabled = false;
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var written = await write(db);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return written;
            }
            catch (Exception lost) when (attempt < WritesMax && db.FailureOf(lost) == DatabaseFailure.Collision)
            {
                // The next attempt begins anew, with a context that remembers nothing.
            }
        }
    }

    private async Task<Payment> Read(long paymentId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Payments.AsNoTracking().SingleAsync(payment => payment.Id == paymentId, cancel);
    }

    private static bool IsForAnotherAmount(PaymentAnswer answer, Payment payment) =>
        answer is PaymentAnswer.Paid paid && paid.Amount != payment.Amount;

    [LoggerMessage(LogLevel.Information, "Payment {Number} went from {Before} to {State}.")]
    private static partial void LogMoved(ILogger log, string number, PaymentState before, PaymentState state);

    [LoggerMessage(LogLevel.Warning, "What became of payment {Number} is not known: {Reason}")]
    private static partial void LogDoubt(ILogger log, string number, string? reason);
}
