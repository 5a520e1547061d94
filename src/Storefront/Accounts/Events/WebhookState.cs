namespace Storefront.Accounts.Events;

/// <summary>Whether events are sent to a receiver.</summary>
public enum WebhookState : short
{
    /// <summary>They are sent.</summary>
    Active = 1,

    /// <summary>The receiver answered 410 Gone. Set the webhook again when it is back.</summary>
    Gone = 2,

    /// <summary>The account removed it; what was sent before can still be read.</summary>
    Removed = 3,
}
