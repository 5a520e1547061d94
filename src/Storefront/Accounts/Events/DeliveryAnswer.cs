namespace Storefront.Accounts.Events;

/// <summary>What a receiver said when an event was sent to it.</summary>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
public sealed record DeliveryAnswer(int? Status, string? Error)
{
    /// <summary>Whether the receiver has the event now.</summary>
    public bool IsTaken => Error is null;

    public static DeliveryAnswer Of(int status) =>
        new(status, status is >= 200 and < 300 ? null : $"The receiver answered with status {status}.");

    public static DeliveryAnswer None(string why) => new(null, why);
}
