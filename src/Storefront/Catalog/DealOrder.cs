namespace Storefront.Catalog;

/// <summary>Which of several deals counts.</summary>
internal static class DealOrder
{
    /// <summary>The deal that lasts longest before the others.</summary>
    public static IEnumerable<Deal> LongestFirst(this IEnumerable<Deal> deals) => deals
        .OrderByDescending(deal => deal.ValidUntil ?? DateTimeOffset.MaxValue)
        .ThenBy(deal => deal.ValidFrom).ThenBy(deal => deal.Id);
}
