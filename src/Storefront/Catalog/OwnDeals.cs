using System.Globalization;

namespace Storefront.Catalog;

/// <summary>What is wrong with deals that an owner gives. Each verb's refusals have these names too.</summary>
internal enum DealFault
{
    TooManyDeals,
    UsesMissing,
    TerritoriesUnclear,
    EndsBeforeItBegins,
    CurrencyNotTaken,
    PriceNegative,
    PriceTooHigh,
    DealsOverlap,
}

/// <summary>The deals that an owner makes here, as others come in deliveries.</summary>
internal static class OwnDeals
{
    private const int DealsMax = 50;

    /// <summary>Why the deals are not taken; null when they are.</summary>
    /// <param name="priceMax">The most that a deal may ask; null for no limit.</param>
    public static Refused<TRefusal>? Wrong<TRefusal>(
        IReadOnlyList<DealInput> deals, Money? priceMax, DateTimeOffset now)
        where TRefusal : struct, Enum
    {
        if (deals.Count > DealsMax) return At<TRefusal>(DealFault.TooManyDeals, "deals");
        for (var index = 0; index < deals.Count; index++)
            if (Wrong(deals[index], priceMax, now) is var (fault, member))
                return At<TRefusal>(fault, ["deals", Text(index), .. member]);

        var made = deals.Select(deal => deal.ToDeal(licensorId: 0, now)).ToList();
        for (var index = 1; index < made.Count; index++)
        {
            if (made.FindIndex(0, index, made[index].Overlaps) is >= 0 and var other)
            {
                return Refused.Because(
                    Code<TRefusal>(DealFault.DealsOverlap),
                    $"It allows what deal {other} does, in the same country and at the same time.",
                    "deals", Text(index));
            }
        }
        return null;
    }

    /// <summary>Puts deals in place of those made here before, which stay on record. Delivered ones go on.</summary>
    /// <param name="known">The song's or record's deals that count.</param>
    public static void Replace(
        List<Deal> known, IReadOnlyList<DealInput> deals, long licensorId, DateTimeOffset now)
    {
        foreach (var former in known.Where(deal => deal.DeliveryId is null)) former.ReplacedAt = now;
        known.AddRange(deals.Select(deal => deal.ToDeal(licensorId, now)));
    }

    private static (DealFault Fault, string[] Member)? Wrong(DealInput deal, Money? priceMax, DateTimeOffset now)
    {
        if (deal.Uses.Count == 0) return (DealFault.UsesMissing, ["uses"]);
        if (deal.Territories is null == deal.AllTerritoriesExcept is null) return (DealFault.TerritoriesUnclear, []);
        if (deal.Territories is []) return (DealFault.TerritoriesUnclear, ["territories"]);
        if (deal.ValidUntil <= (deal.ValidFrom ?? now)) return (DealFault.EndsBeforeItBegins, ["validUntil"]);
        if (deal.Price is not { } price) return null;
        if (price.Currency != Song.PriceMax.Currency) return (DealFault.CurrencyNotTaken, ["price", "currency"]);
        if (price.AmountMinor < 0) return (DealFault.PriceNegative, ["price", "amountMinor"]);
        return price.AmountMinor > priceMax?.AmountMinor ? (DealFault.PriceTooHigh, ["price", "amountMinor"]) : null;
    }

    private static Refused<TRefusal> At<TRefusal>(DealFault fault, params string[] path)
        where TRefusal : struct, Enum => Refused.At(Code<TRefusal>(fault), path);

    private static TRefusal Code<TRefusal>(DealFault fault)
        where TRefusal : struct, Enum => Enum.Parse<TRefusal>(fault.ToString());

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
