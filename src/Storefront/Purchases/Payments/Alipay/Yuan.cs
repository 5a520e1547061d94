using System.Globalization;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Amounts as Alipay writes them: yuan with two decimals. Fen are never divided as a fraction.</summary>
internal static class Yuan
{
    private const int DigitsMax = 16;

    public static string Text(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");

    /// <summary>Reads <c>12.34</c>, <c>12.3</c> and <c>12</c>; no signs, exponents or parts of a fen.</summary>
    public static bool TryParse(string? text, out long fen)
    {
        fen = 0;
        var parts = text?.Split('.') ?? [];
        if (parts.Length is 0 or > 2 || !IsDigits(parts[0])) return false;
        var decimals = parts.Length == 2 ? parts[1] : "00";
        if (decimals.Length > 2 || !IsDigits(decimals)) return false;
        fen = long.Parse(parts[0] + decimals.PadRight(2, '0'), CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsDigits(string text) => text.Length is > 0 and <= DigitsMax && text.All(char.IsAsciiDigit);
}
