namespace Storefront.Purchases;

/// <summary>What is known of a refund.</summary>
public enum OrderRefundState : short
{
    /// <summary>Taken down; the gateway has not done it yet, or has not said so.</summary>
    Pending = 1,

    /// <summary>Done, and booked.</summary>
    Done = 2,

    /// <summary>The gateway will not do it: all is as it was before.</summary>
    Refused = 3,
}

/// <summary>The ways from one state to the next.</summary>
internal static class OrderRefundTransitions
{
    public static OrderRefundState To(this OrderRefundState state, OrderRefundState next) => (state, next) switch
    {
        (OrderRefundState.Pending, OrderRefundState.Done or OrderRefundState.Refused) => next,
        _ => throw new InvalidOperationException($"A refund that is {state} cannot become {next}."),
    };
}
