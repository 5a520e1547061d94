using System.Linq.Expressions;

namespace Storefront.Purchases;

/// <summary>What lists of orders may be filtered by.</summary>
[FilterInput<Order>]
public static class OrderFilter
{
    /// <summary>How far they have come.</summary>
    public static Expression<Func<Order, OrderState>> State => order => order.State;

    /// <summary>The shop's own number of them.</summary>
    public static Expression<Func<Order, string>> ExternalReference => order => order.ExternalReference;

    /// <summary>When they were placed.</summary>
    public static Expression<Func<Order, DateTimeOffset>> PlacedAt => order => order.PlacedAt;
}

/// <summary>What lists of orders may be sorted by.</summary>
[SortInput<Order>]
public static class OrderSort
{
    /// <summary>When they were placed.</summary>
    public static Expression<Func<Order, DateTimeOffset>> PlacedAt => order => order.PlacedAt;
}
