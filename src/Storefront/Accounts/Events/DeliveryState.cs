namespace Storefront.Accounts.Events;

/// <summary>How far an event has come on its way to its receiver.</summary>
public enum DeliveryState : short
{
    /// <summary>It was not tried yet, or is to be tried again because somebody asked for it.</summary>
    Pending = 1,

    /// <summary>It was tried without success, and is tried again.</summary>
    Failed = 2,

    /// <summary>The receiver answered with a status from 200 to 299.</summary>
    Delivered = 3,

    /// <summary>It is not tried any more, unless somebody asks for it.</summary>
    GivenUp = 4,
}
