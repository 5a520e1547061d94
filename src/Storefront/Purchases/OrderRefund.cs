using Storefront.Accounts;
using Storefront.Purchases.Payments;

namespace Storefront.Purchases;

/// <summary>Goods of an order that were given back, with what becomes of the music that went with them.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class OrderRefund
{
    public long Id { get; private init; }

    [GraphQLIgnore]
    public long OrderId { get; init; }

    /// <summary>The order.</summary>
    public Order Order { get; init; } = null!;

    /// <summary>What the buyer gets back.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is kept back of it because gifts were redeemed.</summary>
    public required Money KeptBack { get; init; }

    /// <summary>Why, in words for the buyer; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Whether the money has gone back.</summary>
    public OrderRefundState State { get; private set; } = OrderRefundState.Pending;

    [GraphQLIgnore]
    public long? PaymentRefundId { get; init; }

    /// <summary>The payment's part in it; null where no money goes back.</summary>
    [GraphQLIgnore]
    public Refund? PaymentRefund { get; init; }

    [GraphQLIgnore]
    public List<OrderRefundLine> Lines { get; } = [];

    [GraphQLIgnore]
    public List<OrderRefundMusic> Music { get; } = [];

    public void MoveTo(OrderRefundState next) => State = State.To(next);
}

/// <summary>Goods of one line that were given back.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class OrderRefundLine
{
    [GraphQLIgnore]
    public long Id { get; private init; }

    [GraphQLIgnore]
    public long OrderRefundId { get; private init; }

    [GraphQLIgnore]
    public long OrderLineId { get; init; }

    /// <summary>The line.</summary>
    public OrderLine OrderLine { get; init; } = null!;

    /// <summary>How many were given back.</summary>
    public required int Quantity { get; init; }

    /// <summary>What they had cost.</summary>
    public required Money Amount { get; init; }
}

/// <summary>What becomes of the copies of an attachment whose goods were given back.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class OrderRefundMusic
{
    [GraphQLIgnore]
    public long Id { get; private init; }

    [GraphQLIgnore]
    public long OrderRefundId { get; private init; }

    [GraphQLIgnore]
    public long AttachmentId { get; init; }

    /// <summary>The music.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>
    /// How many copies are taken back from the buyer, or were never granted; none in the end, where the refund is
    /// refused.
    /// </summary>
    public required int RevokedCopies { get; init; }

    /// <summary>How many the buyer keeps.</summary>
    public required int KeptCopies { get; init; }

    /// <summary>What the copies that are taken back had cost, for whoever had paid them.</summary>
    public required Money Amount { get; init; }
}
