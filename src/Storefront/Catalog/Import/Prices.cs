using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Storefront.Catalog.Import;

/// <summary>Reads an amount as people write it, <c>5.00</c>, without ever rounding it.</summary>
internal static class Prices
{
    private const NumberStyles Form = NumberStyles.AllowDecimalPoint;

    /// <summary>Whether an amount is 0, which it is in every currency.</summary>
    public static bool IsNothing(string text) =>
        decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var amount) && amount == 0;

    /// <summary>What is wrong with a price in a currency that no order takes.</summary>
    public static string NotTaken(Money price) =>
        $"Orders take {Song.PriceMax.Currency} alone, so nothing is sold for {price.Currency}.";

    public static bool TryParse(string text, CurrencyCode currency, [NotNullWhen(true)] out Money? price)
    {
        price = null;
        if (!decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var amount)) return false;
        for (var digit = 0; digit < Money.MinorDigits(currency); digit++) amount *= 10;
        if (amount != decimal.Truncate(amount) || amount > long.MaxValue) return false;
        price = new Money((long)amount, currency);
        return true;
    }
}
