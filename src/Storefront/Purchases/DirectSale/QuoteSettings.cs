namespace Storefront.Purchases.DirectSale;

/// <summary>What quotes may be told: settings <c>Quotes:*</c>.</summary>
public sealed class QuoteSettings
{
    /// <summary>How many minutes a quote holds.</summary>
    public int ValidMinutes { get; set; } = 15;
}
