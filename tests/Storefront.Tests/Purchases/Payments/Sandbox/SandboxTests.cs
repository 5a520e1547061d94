using Microsoft.EntityFrameworkCore;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Sandbox;

/// <summary>The sandbox's amounts as README lists them, on either database.</summary>
public abstract class SandboxTests(Shop shop)
{
    [ShopTheory]
    [InlineData(1200, PaymentState.Paid, PaymentState.Paid)]
    [InlineData(1231, PaymentState.AwaitingPayer, PaymentState.Paid)]
    [InlineData(1232, PaymentState.Declined, PaymentState.Declined)]
    [InlineData(1233, PaymentState.AwaitingPayer, PaymentState.AwaitingPayer)]
    [InlineData(1234, PaymentState.InDoubt, PaymentState.Paid)]
    [InlineData(1235, PaymentState.InDoubt, PaymentState.Paid)]
    [InlineData(1239, PaymentState.AwaitingPayer, PaymentState.AwaitingPayer)]
    public async Task An_amount_makes_its_outcome_at_once_and_later(long fen, PaymentState atOnce, PaymentState later)
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, fen);
        var sent = await shop.Send(payment);
        await shop.Age(payment);
        Assert.Equal((atOnce, later), (sent.State, (await shop.LookInto(payment)).State));
    }

    [ShopTheory]
    [InlineData(1200, RefundState.Refunded, RefundState.Refunded)]
    [InlineData(1236, RefundState.Refused, RefundState.Refused)]
    [InlineData(1237, RefundState.InDoubt, RefundState.Refunded)]
    [InlineData(1238, RefundState.InDoubt, RefundState.Refunded)]
    public async Task An_amount_makes_the_outcome_of_its_refunds(long fen, RefundState atOnce, RefundState later)
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, fen);
        Assert.Equal(PaymentState.Paid, (await shop.Send(payment)).State);
        var refund = (await shop.RefundOf(payment, fen))!;
        var sent = await shop.Send(refund);
        Assert.Equal((atOnce, later), (sent.State, (await shop.LookInto(refund)).State));
    }

    [ShopTheory]
    [InlineData(1233)]
    [InlineData(1239)]
    public async Task What_nobody_pays_expires(long fen)
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, fen);
        await shop.Send(payment);
        await shop.Expire(payment);
        Assert.Equal(PaymentState.Closed, (await shop.LookInto(payment)).State);
    }

    [ShopFact]
    public async Task Giving_up_may_be_in_doubt_too()
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, 1239);
        await shop.Send(payment);
        Assert.Equal(PaymentState.InDoubt, (await shop.Close(payment)).State);
        Assert.Equal(PaymentState.Closed, (await shop.LookInto(payment)).State);
    }

    [ShopFact]
    public async Task A_payment_is_sent_once()
    {
        var payment = await shop.Owed(PaymentGateway.Sandbox, 1235);
        await shop.Send(payment);
        Assert.Equal(PaymentState.InDoubt, (await shop.Send(payment)).State);
    }

    [ShopFact]
    public async Task Two_payments_for_one_attempt_cannot_be()
    {
        await using var db = shop.Db();
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < 2; i++)
        {
            db.Add(Payment.For(
                "order_42", 1, new Money(100, CurrencyCode.CNY), "唱片", PaymentGateway.Sandbox, now.AddHours(1),
                now.AddSeconds(i)));
        }
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }
}

public sealed class SandboxOnPostgres(PostgresShop shop) : SandboxTests(shop), IClassFixture<PostgresShop>;

public sealed class SandboxOnSqlServer(SqlServerShop shop) : SandboxTests(shop), IClassFixture<SqlServerShop>;
