using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.Purchases.Campaigns;

namespace Storefront.Purchases;

/// <summary>
/// Takes down what a buyer ordered from the caller's shop. Its gift campaigns give what they give; the order says why.
/// </summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class PlaceOrder
{
    private const int LinesMax = 200;
    private const int QuantityMax = 10_000;

    /// <summary>The order.</summary>
    public sealed record Input
    {
        /// <summary>The shop's own number of the order, 1 to 100 characters; no other order has it.</summary>
        public required string ExternalReference { get; init; }

        /// <summary>The shop's own name for its buyer, 1 to 100 characters that mean nothing here.</summary>
        public string? BuyerReference { get; init; }

        /// <summary>Where the buyer is.</summary>
        public required CountryCode Territory { get; init; }

        /// <summary>The goods, 1 to 200 lines.</summary>
        public required IReadOnlyList<OrderLineInput> Lines { get; init; }
    }

    public enum Refusal
    {
        /// <summary>Only a shop places orders.</summary>
        CallerIsNoShop,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>Another order of the shop has that reference.</summary>
        ExternalReferenceTaken,

        /// <summary>An order has 1 to 200 lines.</summary>
        LinesOutOfBounds,

        /// <summary>A line has a quantity from 1 to 10,000.</summary>
        QuantityOutOfBounds,

        /// <summary>Goods are priced in yuan, CNY.</summary>
        CurrencyNotTaken,

        /// <summary>A price is not below 0.</summary>
        PriceNegative,

        /// <summary>An order comes to ten billion yuan at most.</summary>
        TotalTooHigh,
    }

    public static async Task<Outcome<Order, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (caller is not { Kind: AccountKind.Shop, AccountId: { } shopId }) return Refusal.CallerIsNoShop;
        if (GivenTexts.Number(input.ExternalReference) is not { } reference)
            return Refused.At(Refusal.TextInvalid, "externalReference");
        if (input.BuyerReference is not null && GivenTexts.Number(input.BuyerReference) is null)
            return Refused.At(Refusal.TextInvalid, "buyerReference");
        if (input.Lines.Count is 0 or > LinesMax) return Refused.At(Refusal.LinesOutOfBounds, "lines");
        if (await db.Orders.AnyAsync(order => order.ShopId == shopId && order.ExternalReference == reference, cancel))
            return Refused.At(Refusal.ExternalReferenceTaken, "externalReference");

        var order = new Order
        {
            ShopId = shopId,
            ExternalReference = reference,
            BuyerReference = input.BuyerReference is null ? null : GivenTexts.Number(input.BuyerReference),
            Territory = input.Territory,
            PlacedAt = Instant.Rounded(clock.GetUtcNow()),
        };
        for (var at = 0; at < input.Lines.Count; at++)
            if (Add(order, input.Lines[at], at) is { } refused) return refused;
        await GiveGifts.Run(order, db, cancel);
        db.Add(order);
        await db.Tell(order, EventTypes.OrderPlaced, order.PlacedAt, cancel);
        return order;
    }

    private static Refused<Refusal>? Add(Order order, OrderLineInput given, int at)
    {
        if (GivenTexts.Number(given.Sku) is not { } sku) return At(Refusal.TextInvalid, "sku");
        if (GivenTexts.Title(given.Title) is not { } title) return At(Refusal.TextInvalid, "title");
        if (given.Quantity is < 1 or > QuantityMax) return At(Refusal.QuantityOutOfBounds, "quantity");
        var price = given.UnitPrice.ToMoney();
        if (price.Currency != Order.Currency) return At(Refusal.CurrencyNotTaken, "unitPrice", "currency");
        if (price.AmountMinor < 0) return At(Refusal.PriceNegative, "unitPrice", "amountMinor");
        var line = new OrderLine
        {
            Position = at + 1, Sku = sku, Title = title, Quantity = given.Quantity, UnitPrice = price,
        };
        return order.TryAdd(line) ? null : At(Refusal.TotalTooHigh);

        Refused<Refusal> At(Refusal code, params string[] path) => Refused.At(code, ["lines", $"{at}", .. path]);
    }
}
