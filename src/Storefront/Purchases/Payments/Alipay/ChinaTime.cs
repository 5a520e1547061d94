using System.Globalization;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Instants as Alipay writes them: China's clocks, without saying so.</summary>
internal static class ChinaTime
{
    // China has had one zone since 1949 and no summer time since 1991; a fixed offset needs no time zone files.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static string Text(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
