namespace Storefront.Accounts.Events;

/// <summary>What happens, as receivers read it: what it happened to, and how that has changed.</summary>
public static class EventTypes
{
    /// <summary>A receiver is tried; nothing happened.</summary>
    public const string WebhookTest = "webhook.test";

    /// <summary>A shop has an order.</summary>
    public const string OrderPlaced = "order.placed";

    /// <summary>Music was attached to a line of an order, or taken off.</summary>
    public const string OrderMusicChanged = "order.music_changed";

    /// <summary>The payer of an order was asked.</summary>
    public const string OrderAwaitingPayment = "order.awaiting_payment";

    /// <summary>A payment did not come: the order is open again.</summary>
    public const string OrderPaymentFailed = "order.payment_failed";

    /// <summary>An order was paid.</summary>
    public const string OrderPaid = "order.paid";

    /// <summary>The goods of an order have arrived.</summary>
    public const string OrderDelivered = "order.delivered";

    /// <summary>An order was called off.</summary>
    public const string OrderCancelled = "order.cancelled";

    /// <summary>Goods came back, and their price is on its way to the buyer.</summary>
    public const string OrderRefundBegun = "order.refund_begun";

    /// <summary>The buyer has his money back; the order is REFUNDED when that was all of it.</summary>
    public const string OrderRefunded = "order.refunded";

    /// <summary>The money could not be sent back; goods and music are the buyer's again.</summary>
    public const string OrderRefundRefused = "order.refund_refused";

    /// <summary>A buyer redeemed the code of one of an order's grants; the sequence is the order's.</summary>
    public const string GrantRedeemed = "grant.redeemed";

    /// <summary>Those that a receiver may choose from; a test it gets in any case.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        OrderPlaced, OrderMusicChanged, OrderAwaitingPayment, OrderPaymentFailed, OrderPaid, OrderDelivered,
        OrderCancelled, OrderRefundBegun, OrderRefunded, OrderRefundRefused, GrantRedeemed,
    ];
}
