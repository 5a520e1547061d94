namespace Storefront.Purchases;

/// <summary>How far an order has come.</summary>
public enum OrderState : short
{
    /// <summary>Taken down; music may be attached and detached.</summary>
    Placed = 1,

    /// <summary>Called off; nothing about it changes any more.</summary>
    Cancelled = 2,

    /// <summary>The payer has been asked, and the order stands still until he has paid or has not.</summary>
    AwaitingPayment = 3,

    /// <summary>Paid; what is granted on payment is the buyer's.</summary>
    Paid = 4,

    /// <summary>The goods have arrived; all of its music is the buyer's.</summary>
    Delivered = 5,

    /// <summary>All of it was given back.</summary>
    Refunded = 6,
}

/// <summary>The ways from one state to the next.</summary>
internal static class OrderTransitions
{
    public static OrderState To(this OrderState state, OrderState next) => (state, next) switch
    {
        (OrderState.Placed, OrderState.AwaitingPayment or OrderState.Paid or OrderState.Cancelled) => next,
        (OrderState.AwaitingPayment, OrderState.Placed or OrderState.Paid or OrderState.Cancelled) => next,
        (OrderState.Paid, OrderState.Delivered or OrderState.Refunded) => next,
        (OrderState.Delivered, OrderState.Refunded) => next,
        _ => throw new InvalidOperationException($"An order that is {state} cannot become {next}."),
    };
}
