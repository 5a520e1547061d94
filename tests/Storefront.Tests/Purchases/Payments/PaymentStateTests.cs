using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments;

public sealed class PaymentStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PaymentState.Created, "AwaitingPayer InDoubt Paid Declined Closed")]
    [InlineData(PaymentState.AwaitingPayer, "InDoubt Paid Closed")]
    [InlineData(PaymentState.InDoubt, "AwaitingPayer Paid Declined Closed")]
    [InlineData(PaymentState.Paid, "Refunded")]
    [InlineData(PaymentState.Declined, "Paid")]
    [InlineData(PaymentState.Closed, "Paid")]
    [InlineData(PaymentState.Refunded, "")]
    public void Goes_only_these_ways(PaymentState state, string ways) => Assert.Equal(
        ways, string.Join(' ', Enum.GetValues<PaymentState>().Where(
            next => Xunit.Record.Exception(() => state.To(next)) is null)));

    [Theory]
    [InlineData(RefundState.Created, "InDoubt Refunded Refused")]
    [InlineData(RefundState.InDoubt, "Created Refunded Refused")]
    [InlineData(RefundState.Refunded, "")]
    [InlineData(RefundState.Refused, "")]
    public void A_refund_goes_only_these_ways(RefundState state, string ways) => Assert.Equal(
        ways, string.Join(' ', Enum.GetValues<RefundState>().Where(
            next => Xunit.Record.Exception(() => state.To(next)) is null)));

    [Theory]
    [InlineData("waits", PaymentState.AwaitingPayer)]
    [InlineData("unknown", PaymentState.InDoubt)]
    [InlineData("unknown waits", PaymentState.AwaitingPayer)]
    [InlineData("waits unknown", PaymentState.AwaitingPayer)]
    [InlineData("waits give-up unknown", PaymentState.InDoubt)]
    [InlineData("waits give-up missing", PaymentState.AwaitingPayer)]
    [InlineData("waits give-up missing late missing", PaymentState.Closed)]
    [InlineData("give-up missing", PaymentState.Closed)]
    [InlineData("waits declined", PaymentState.AwaitingPayer)]
    [InlineData("unknown declined", PaymentState.Declined)]
    [InlineData("unknown missing", PaymentState.InDoubt)]
    [InlineData("late missing", PaymentState.Closed)]
    [InlineData("closed paid", PaymentState.Paid)]
    [InlineData("declined paid", PaymentState.Paid)]
    [InlineData("paid closed unknown declined waits missing", PaymentState.Paid)]
    [InlineData("waits paid-else", PaymentState.InDoubt)]
    [InlineData("waits paid-else paid", PaymentState.Paid)]
    [InlineData("closed waits", PaymentState.Closed)]
    public void Learns(string news, PaymentState state) => Assert.Equal(state, After(news.Split(' ')).State);

    [Fact]
    public void Whatever_comes_in_whatever_order_money_is_neither_lost_nor_invented()
    {
        string[] kinds = ["waits", "unknown", "closed", "declined", "missing", "paid", "paid-else", "give-up", "late"];
        var stories = Gen.Elements(kinds).ListOf().Select(list => list.ToArray()).ToArbitrary();
        Prop.ForAll(stories, story =>
        {
            var payment = After(story);
            return (payment.State == PaymentState.Paid) == story.Contains("paid")
                && payment.IsOpen == payment.NextTryAt is not null
                && (payment.PaidAt is not null) == (payment.State == PaymentState.Paid);
        }).QuickCheckThrowOnFailure();
    }

    private static Payment After(IEnumerable<string> news)
    {
        var payment = ShopPayments.NewPayment(PaymentGateway.Sandbox, 1200, CurrencyCode.CNY, Noon);
        var now = Noon;
        foreach (var piece in news)
        {
            if (piece == "late") now = Noon.AddHours(1);
            else if (piece == "give-up") payment.GiveUp(now);
            else payment.Learn(Answer(piece), now);
        }
        return payment;
    }

    private static PaymentAnswer Answer(string piece) => piece switch
    {
        "waits" => new PaymentAnswer.Awaiting("https://qr.example/1"),
        "unknown" => new PaymentAnswer.Unknown("TIMEOUT"),
        "closed" => new PaymentAnswer.Closed(),
        "declined" => new PaymentAnswer.Declined("NO"),
        "missing" => new PaymentAnswer.NotFound(),
        "paid" => new PaymentAnswer.Paid(new Money(1200, CurrencyCode.CNY), "T1"),
        _ => new PaymentAnswer.Paid(new Money(1199, CurrencyCode.CNY), "T1"),
    };
}
