using System.ComponentModel.DataAnnotations;

namespace Storefront.Purchases.DirectSale;

/// <summary>What quotes may be told: settings <c>Quotes:*</c>.</summary>
public sealed class QuoteSettings
{
    /// <summary>How many minutes a quote holds.</summary>
    [Range(1, 525_600)]
    public int ValidMinutes { get; set; } = 15;

    /// <summary>For how many days a quote that was not bought can be read after it has expired.</summary>
    [Range(1, 36_500)]
    public int KeepDays { get; set; } = 30;
}
