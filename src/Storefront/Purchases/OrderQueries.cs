using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>What can be asked of orders: everything by an operator, its own by any other account.</summary>
[QueryType, RequiresScopes(Scopes.PurchasesRead)]
public static class OrderQueries
{
    /// <summary>One order; null when there is none that the caller may see.</summary>
    /// <param name="by">Which one.</param>
    [UseFirstOrDefault]
    public static IQueryable<Order> GetOrder(OrderBy by, StorefrontDb db, Caller caller) => by.Id is null
        ? Orders(db, caller).Where(order => order.ExternalReference == by.ExternalReference)
            .OrderBy(order => order.Id)
        : Orders(db, caller).Where(order => order.Id == by.Id);

    /// <summary>Orders; those that were placed last first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Order> GetOrders(StorefrontDb db, Caller caller) =>
        Orders(db, caller).OrderByDescending(order => order.PlacedAt);

    internal static IQueryable<Order> Orders(StorefrontDb db, Caller caller) =>
        db.Orders.Where(order => caller.SeesAll || order.ShopId == caller.AccountId);
}

/// <summary>An order by exactly one of its identifiers.</summary>
/// <param name="Id">The global id.</param>
/// <param name="ExternalReference">
/// The shop's own number of it. An operator gets the first order of any shop that has it.
/// </param>
[OneOf]
public sealed record OrderBy([property: ID<Order>] long? Id, string? ExternalReference);
