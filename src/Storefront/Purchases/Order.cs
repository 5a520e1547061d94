using Storefront.Accounts;

namespace Storefront.Purchases;

/// <summary>What a buyer ordered from a shop: goods, and the music that goes with them.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Order
{
    /// <summary>The most that an order may come to, in fen: sums of such amounts cannot overflow.</summary>
    public const long TotalMax = 1_000_000_000_000;

    /// <summary>The one currency of orders.</summary>
    public const CurrencyCode Currency = CurrencyCode.CNY;

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

    [GraphQLIgnore]
    public List<OrderLine> Lines { get; } = [];

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
        Total = Total with { AmountMinor = Total.AmountMinor - (music.UnitPrice.AmountMinor * music.Copies) };
    }

    /// <summary>Calls the order off.</summary>
    public void MoveTo(OrderState next) => State = State.To(next);

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
