namespace Storefront.Accounts.Events;

/// <summary>How events go out: settings <c>Events:*</c>.</summary>
public sealed class EventSettings
{
    /// <summary>How often a host looks for events that nobody told it of.</summary>
    public double PollSeconds { get; set; } = 1;

    /// <summary>How long an answer of a receiver is waited for.</summary>
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>Whether receivers may be in the host's own network, and without TLS.</summary>
    public bool AllowLocalReceivers { get; set; }

    /// <summary>For how many days events can be read and sent once more, and what was sent can be read.</summary>
    public int KeepDays { get; set; } = 90;
}
