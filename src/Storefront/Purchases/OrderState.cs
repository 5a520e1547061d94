namespace Storefront.Purchases;

/// <summary>How far an order has come.</summary>
public enum OrderState : short
{
    /// <summary>Taken down; music may be attached and detached.</summary>
    Placed = 1,

    /// <summary>Called off; nothing about it changes any more.</summary>
    Cancelled = 2,
}

/// <summary>The ways from one state to the next.</summary>
internal static class OrderTransitions
{
    public static OrderState To(this OrderState state, OrderState next) => (state, next) switch
    {
        (OrderState.Placed, OrderState.Cancelled) => next,
        _ => throw new InvalidOperationException($"An order that is {state} cannot become {next}."),
    };
}
