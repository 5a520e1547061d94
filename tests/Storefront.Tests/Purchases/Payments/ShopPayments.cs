using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Purchases.Payments;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Payments;

/// <summary>Payments of a shop, as the verbs that owe money will make them.</summary>
internal static class ShopPayments
{
    private static readonly DateTimeOffset LongAgo = DateTimeOffset.UnixEpoch;
    private static int causes;

    /// <summary>Records a payment that no gateway has heard of.</summary>
    public static async Task<Payment> Owed(
        this Shop shop, PaymentGateway gateway, long fen, CurrencyCode currency = CurrencyCode.CNY)
    {
        await using var db = shop.Db();
        var payment = NewPayment(gateway, fen, currency, DateTimeOffset.UtcNow);
        db.Add(payment);
        await db.SaveChangesAsync();
        return payment;
    }

    public static Payment NewPayment(PaymentGateway gateway, long fen, CurrencyCode currency, DateTimeOffset now) =>
        Payment.For(
            $"test_{Interlocked.Increment(ref causes)}", 1, new Money(fen, currency), "唱片 A/B & 外套 = 1", gateway,
            now.AddMinutes(15), now);

    /// <summary>Reserves a refund; null when it may not be.</summary>
    public static async Task<Refund?> RefundOf(this Shop shop, Payment payment, long fen)
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var refund = await ReserveRefund.Run(
            db, payment.Id, fen, "Returned.", DateTimeOffset.UtcNow, CancellationToken.None);
        await transaction.CommitAsync();
        return refund;
    }

    public static Task<Payment> Send(this Shop shop, Payment payment) =>
        shop.AtCashier(async cashier => await cashier.Send(await shop.Now(payment), CancellationToken.None));

    public static Task<Payment> Close(this Shop shop, Payment payment) =>
        shop.AtCashier(cashier => cashier.Close(payment.Id, CancellationToken.None));

    public static Task<Refund> Send(this Shop shop, Refund refund) =>
        shop.AtCashier(cashier => cashier.SendRefund(refund.Id, CancellationToken.None));

    /// <summary>Lets time pass until a payment is due, and has it looked into.</summary>
    public static async Task<Payment> LookInto(this Shop shop, Payment payment)
    {
        await shop.MakeDue(payment);
        await shop.AtCashier(cashier => cashier.ResolveDue(CancellationToken.None));
        return await shop.Now(payment);
    }

    public static async Task MakeDue(this Shop shop, Payment payment)
    {
        await using var db = shop.Db();
        await db.Payments.Where(row => row.Id == payment.Id && row.NextTryAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, LongAgo));
    }

    /// <summary>Lets time pass until a refund is due, and has it looked into.</summary>
    public static async Task<Refund> LookInto(this Shop shop, Refund refund)
    {
        await using var db = shop.Db();
        await db.Refunds.Where(row => row.Id == refund.Id && row.NextTryAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, LongAgo));
        await shop.AtCashier(cashier => cashier.ResolveDue(CancellationToken.None));
        return await db.Refunds.AsNoTracking().SingleAsync(row => row.Id == refund.Id);
    }

    /// <summary>Moves a payment so far back that it was made a minute ago.</summary>
    public static async Task Age(this Shop shop, Payment payment)
    {
        var past = payment.CreatedAt.AddMinutes(-1);
        await using var db = shop.Db();
        await db.Payments.Where(row => row.Id == payment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, past));
    }

    /// <summary>Moves a payment so far back that it has expired.</summary>
    public static async Task Expire(this Shop shop, Payment payment)
    {
        var past = DateTimeOffset.UtcNow.AddHours(-1);
        await using var db = shop.Db();
        await db.Payments.Where(row => row.Id == payment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, past));
    }

    public static async Task<Payment> Now(this Shop shop, Payment payment)
    {
        await using var db = shop.Db();
        return await db.Payments.AsNoTracking().SingleAsync(row => row.Id == payment.Id);
    }

    public static async Task<T> AtCashier<T>(this Shop shop, Func<Cashier, Task<T>> act)
    {
        await using var scope = shop.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<Cashier>());
    }

    /// <summary>The last payment of an order.</summary>
    public static async Task<Payment> PaymentOf(this Shop shop, string order)
    {
        var id = Owner.Key(order);
        await using var db = shop.Db();
        return await db.Orders.AsNoTracking().Where(one => one.Id == id).Select(one => one.Payment!).SingleAsync();
    }

    /// <summary>Has the gateway say by itself that a payment was paid.</summary>
    public static Task<NoticeRefusal?> Hear(this Shop shop, Payment payment) => shop.AtCashier(cashier => cashier.Hear(
        new PaymentNotice(payment.Gateway, payment.Number, new PaymentAnswer.Paid(payment.Amount, "a-trade")),
        CancellationToken.None));

    /// <summary>Lets time pass until the refunds of a payment are due, and has them looked into.</summary>
    public static async Task ResolveRefunds(this Shop shop, Payment payment)
    {
        await using var db = shop.Db();
        foreach (var refund in await db.Refunds.Where(one => one.PaymentId == payment.Id).ToListAsync())
            await shop.LookInto(refund);
    }
}
