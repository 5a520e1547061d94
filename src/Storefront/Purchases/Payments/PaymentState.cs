namespace Storefront.Purchases.Payments;

/// <summary>What is known of a payment.</summary>
public enum PaymentState : short
{
    /// <summary>Recorded here; the gateway has not answered yet.</summary>
    Created = 1,

    /// <summary>The gateway shows the payer a code, and waits.</summary>
    AwaitingPayer = 2,

    /// <summary>The gateway was asked, and what it did is not known. Found out by asking, never guessed.</summary>
    InDoubt = 3,

    /// <summary>The whole amount has come in.</summary>
    Paid = 4,

    /// <summary>The gateway would not take it; no money moved.</summary>
    Declined = 5,

    /// <summary>Given up or expired; no money moved.</summary>
    Closed = 6,

    /// <summary>The whole amount was paid, and has gone back.</summary>
    Refunded = 7,
}

/// <summary>The ways from one state to the next.</summary>
internal static class PaymentTransitions
{
    // A gateway may take money for what was given up here a moment ago. Money that came in is never without an owner,
    // so its word counts even then.
    public static PaymentState To(this PaymentState state, PaymentState next) => (state, next) switch
    {
        (PaymentState.Created, PaymentState.AwaitingPayer or PaymentState.InDoubt or PaymentState.Declined) => next,
        (PaymentState.AwaitingPayer, PaymentState.InDoubt) => next,
        (PaymentState.InDoubt, PaymentState.AwaitingPayer or PaymentState.Declined) => next,
        (PaymentState.Created or PaymentState.AwaitingPayer or PaymentState.InDoubt, PaymentState.Closed) => next,
        (PaymentState.Created or PaymentState.AwaitingPayer or PaymentState.InDoubt, PaymentState.Paid) => next,
        (PaymentState.Declined or PaymentState.Closed, PaymentState.Paid) => next,
        (PaymentState.Paid, PaymentState.Refunded) => next,
        _ => throw new InvalidOperationException($"A payment that is {state} cannot become {next}."),
    };
}
