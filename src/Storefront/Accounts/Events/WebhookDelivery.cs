namespace Storefront.Accounts.Events;

/// <summary>An event on its way to a receiver, and what became of it.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class WebhookDelivery
{
    public const int ErrorLengthMax = 200;

    private const int Gone = 410;

    public long Id { get; private set; }

    [GraphQLIgnore]
    public long WebhookId { get; init; }

    [GraphQLIgnore]
    public Webhook Webhook { get; private set; } = null!;

    [GraphQLIgnore]
    public Guid EventId { get; init; }

    /// <summary>What is told.</summary>
    public OutboxEvent Event { get; private set; } = null!;

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; private set; } = DeliveryState.Pending;

    /// <summary>How many times it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>Why the last try had no success; null when it had, and before it.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it was tried last; null before.</summary>
    public DateTimeOffset? LastTriedAt { get; private set; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>When the last try is at the latest.</summary>
    [GraphQLIgnore]
    public DateTimeOffset GiveUpAt { get; private set; }

    /// <summary>When it was to be sent first.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the receiver took it; null while it has not.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Takes in what a try came to.</summary>
    /// <param name="answer">What the receiver said.</param>
    /// <param name="now">When.</param>
    /// <param name="jitter">From 0 to 1, at random.</param>
    public void Learn(DeliveryAnswer answer, DateTimeOffset now, double jitter)
    {
        (LastStatus, LastError, LastTriedAt) = (answer.Status, Cut(answer.Error), now);
        if (answer.IsTaken) (State, NextTryAt, DeliveredAt) = (DeliveryState.Delivered, null, now);
        else if (answer.Status == Gone || now >= GiveUpAt) GiveUp();
        else (State, NextTryAt) = (DeliveryState.Failed, RetryPlan.Next(Tries, now, GiveUpAt, jitter));
        if (answer.Status == Gone) Webhook.LearnGone();
    }

    /// <summary>Tries it at once, and again for a day.</summary>
    public void AskAgain(DateTimeOffset now) =>
        (State, NextTryAt, GiveUpAt) = (DeliveryState.Pending, now, now + RetryPlan.Patience);

    /// <summary>Tries it no more, because its receiver is no receiver any more.</summary>
    public void LearnOff()
    {
        LastError = "The webhook was removed, or its receiver said that it is gone.";
        GiveUp();
    }

    private void GiveUp() => (State, NextTryAt) = (DeliveryState.GivenUp, null);

    private static string? Cut(string? text) => text?[..Math.Min(text.Length, ErrorLengthMax)];
}
