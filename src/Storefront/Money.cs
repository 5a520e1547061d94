using System.Globalization;

namespace Storefront;

/// <summary>
/// An amount of money: a whole number of the currency's minor units (fen, cents, yen), never a fraction.
/// </summary>
/// <param name="AmountMinor">The amount in minor units: 1200 is twelve yuan.</param>
/// <param name="Currency">The currency.</param>
[Cost(0)]
public sealed record Money(long AmountMinor, CurrencyCode Currency)
{
    /// <summary>The amount as a person reads it: <c>¥12.00</c>, <c>JP¥1200</c>, <c>KWD 1.234</c>.</summary>
    public string Formatted
    {
        get
        {
            var sign = AmountMinor < 0 ? "-" : "";
            return sign + Symbol(Currency) + Digits(AmountMinor, MinorDigits(Currency));
        }
    }

    /// <summary>How many decimal places of the currency its minor unit is, by ISO 4217.</summary>
    public static int MinorDigits(CurrencyCode currency) => currency switch
    {
        CurrencyCode.BIF or CurrencyCode.CLP or CurrencyCode.DJF or CurrencyCode.GNF or CurrencyCode.ISK
            or CurrencyCode.JPY or CurrencyCode.KMF or CurrencyCode.KRW or CurrencyCode.PYG or CurrencyCode.RWF
            or CurrencyCode.UGX or CurrencyCode.UYI or CurrencyCode.VND or CurrencyCode.VUV or CurrencyCode.XAF
            or CurrencyCode.XOF or CurrencyCode.XPF => 0,
        CurrencyCode.BHD or CurrencyCode.IQD or CurrencyCode.JOD or CurrencyCode.KWD or CurrencyCode.LYD
            or CurrencyCode.OMR or CurrencyCode.TND => 3,
        CurrencyCode.CLF or CurrencyCode.UYW => 4,
        _ => 2,
    };

    /// <inheritdoc/>
    public override string ToString() => Formatted;

    // The symbols that Unicode's CLDR gives these currencies for a reader in China; the others go by their code.
    private static string Symbol(CurrencyCode currency) => currency switch
    {
        CurrencyCode.CNY => "¥",
        CurrencyCode.USD => "US$",
        CurrencyCode.EUR => "€",
        CurrencyCode.GBP => "£",
        CurrencyCode.JPY => "JP¥",
        CurrencyCode.KRW => "₩",
        CurrencyCode.VND => "₫",
        CurrencyCode.HKD => "HK$",
        CurrencyCode.TWD => "NT$",
        CurrencyCode.INR => "₹",
        CurrencyCode.AUD => "AU$",
        CurrencyCode.CAD => "CA$",
        CurrencyCode.NZD => "NZ$",
        CurrencyCode.BRL => "R$",
        CurrencyCode.MXN => "MX$",
        CurrencyCode.ILS => "₪",
        _ => $"{currency} ",
    };

    private static string Digits(long amountMinor, int minorDigits)
    {
        // Int128 holds the absolute value of every long, the smallest one included.
        var amount = Int128.Abs(amountMinor).ToString(CultureInfo.InvariantCulture);
        if (minorDigits == 0) return amount;
        amount = amount.PadLeft(minorDigits + 1, '0');
        return $"{amount[..^minorDigits]}.{amount[^minorDigits..]}";
    }
}
