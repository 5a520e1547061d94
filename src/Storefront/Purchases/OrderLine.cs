using Storefront.Accounts;

namespace Storefront.Purchases;

/// <summary>Goods of one kind on an order.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class OrderLine
{
    public long Id { get; set; }

    [GraphQLIgnore]
    public long OrderId { get; set; }

    /// <summary>The order.</summary>
    public Order Order { get; set; } = null!;

    /// <summary>The place on the order, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The shop's number of the goods.</summary>
    public required string Sku { get; init; }

    /// <summary>What the goods are called.</summary>
    public required string Title { get; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary>What one costs.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>How many of them are given back, or about to be.</summary>
    public int RefundedQuantity { get; set; }

    /// <summary>How many may still be given back.</summary>
    [GraphQLIgnore]
    public int Left => Quantity - RefundedQuantity;

    [GraphQLIgnore]
    public List<Attachment> Attachments { get; } = [];
}
