using System.Globalization;
using Storefront.Accounts;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>What a buyer ordered from a shop: goods, and the music that goes with them.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Order
{
    /// <summary>The most that an order may come to, in fen: sums of such amounts cannot overflow.</summary>
    public const long TotalMax = 1_000_000_000_000;

    /// <summary>The one currency of orders.</summary>
    public const CurrencyCode Currency = CurrencyCode.CNY;

    private const string CausePrefix = "order_";

    public long Id { get; set; }

    [GraphQLIgnore]
    public long ShopId { get; set; }

    /// <summary>The shop that sells.</summary>
    [GraphQLIgnore]
    public Account Shop { get; set; } = null!;

    /// <summary>The shop's own number of the order.</summary>
    public required string ExternalReference { get; init; }

    /// <summary>The shop's own name for its buyer, which means nothing here; null where it gave none.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>Where the buyer is.</summary>
    public required CountryCode Territory { get; init; }

    /// <summary>How far the order has come.</summary>
    public OrderState State { get; private set; } = OrderState.Placed;

    /// <summary>What the buyer pays: the goods, and the music that is not a gift.</summary>
    public Money Total { get; private set; } = new(0, Currency);

    /// <summary>When the order was placed.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>When it was paid; null until then.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When the goods arrived; null until then.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>How often somebody tried to be paid for it.</summary>
    [GraphQLIgnore]
    public int PaymentCount { get; private set; }

    [GraphQLIgnore]
    public long? PaymentId { get; private set; }

    /// <summary>The last attempt to be paid for it; null before the first.</summary>
    public Payment? Payment { get; private set; }

    /// <summary>How many events of it were told.</summary>
    [GraphQLIgnore]
    public int EventCount { get; private set; }

    [GraphQLIgnore]
    public List<OrderLine> Lines { get; } = [];

    [GraphQLIgnore]
    public List<GiftDecision> GiftDecisions { get; } = [];

    /// <summary>Adds a line of goods; false when the order would come to more than it may.</summary>
    public bool TryAdd(OrderLine line)
    {
        if (Amount(line.UnitPrice, line.Quantity) is not { } amount || !TryCharge(amount)) return false;
        Lines.Add(line);
        return true;
    }

    /// <summary>Counts music in, where it is no gift; false when it costs more than an order may come to.</summary>
    public bool TryTake(Attachment music) =>
        Amount(music.UnitPrice, music.Copies) is { } amount
        && (music.Funding == Funding.Seller || TryCharge(amount));

    /// <summary>Takes from the total what the music had added to it.</summary>
    public void GiveBack(Attachment music)
    {
        if (music.Funding == Funding.Seller) return;
        Total = Total with { AmountMinor = Total.AmountMinor - music.PriceOf(music.Copies).AmountMinor };
    }

    /// <summary>Asks the payer; until he has paid or has not, nothing about the order changes.</summary>
    /// <returns>The payment, which is new.</returns>
    public Payment Ask(PaymentGateway gateway, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        State = State.To(OrderState.AwaitingPayment);
        Payment = Payment.For(CauseOf(Id), ++PaymentCount, Total, ExternalReference, gateway, expiresAt, now);
        return Payment;
    }

    /// <summary>Whether a payment that has come in is the one the order waits for.</summary>
    public bool IsPaidBy(Payment payment) =>
        State is OrderState.Placed or OrderState.AwaitingPayment && PaymentId == payment.Id && Total == payment.Amount;

    /// <summary>Whether the order waits for a payment and no other.</summary>
    public bool WaitsFor(Payment payment) => State == OrderState.AwaitingPayment && PaymentId == payment.Id;

    /// <summary>Takes the order as paid.</summary>
    public void Pay(DateTimeOffset at) => (State, PaidAt) = (State.To(OrderState.Paid), at);

    /// <summary>Opens the order again after a payment that did not come.</summary>
    public void Reopen() => State = State.To(OrderState.Placed);

    /// <summary>Takes the goods as arrived.</summary>
    public void Deliver(DateTimeOffset at) => (State, DeliveredAt) = (State.To(OrderState.Delivered), at);

    /// <summary>Counts an event of the order; its row is locked.</summary>
    public int NextSequence() => ++EventCount;

    /// <summary>Calls the order off.</summary>
    public void Cancel() => State = State.To(OrderState.Cancelled);

    /// <summary>Takes the order as given back as a whole.</summary>
    public void Refund() => State = State.To(OrderState.Refunded);

    /// <summary>What payments for an order are recorded under.</summary>
    public static string CauseOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{CausePrefix}{id}");

    /// <summary>The order that a payment is for; null where it is for something else.</summary>
    public static long? IdOf(Payment payment) => payment.Cause.StartsWith(CausePrefix, StringComparison.Ordinal)
        ? long.Parse(payment.Cause.AsSpan(CausePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private static long? Amount(Money unitPrice, int count)
    {
        var amount = (Int128)unitPrice.AmountMinor * count;
        return amount <= TotalMax ? (long)amount : null;
    }

    private bool TryCharge(long amount)
    {
        if (amount > TotalMax - Total.AmountMinor) return false;
        Total = Total with { AmountMinor = Total.AmountMinor + amount };
        return true;
    }
}
