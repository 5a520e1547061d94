using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Storefront.Catalog.Import;

/// <summary>Reads an amount as people write it, <c>5.00</c>, without ever rounding it.</summary>
internal static class Prices
{
    public static bool TryParse(string text, CurrencyCode currency, [NotNullWhen(true)] out Money? price)
    {
        price = null;
        const NumberStyles form = NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, form, CultureInfo.InvariantCulture, out var amount)) return false;
        for (var digit = 0; digit < Money.MinorDigits(currency); digit++) amount *= 10;
        if (amount != decimal.Truncate(amount) || amount > long.MaxValue) return false;
        price = new Money((long)amount, currency);
        return true;
    }
}
