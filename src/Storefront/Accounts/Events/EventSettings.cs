using System.ComponentModel.DataAnnotations;

namespace Storefront.Accounts.Events;

/// <summary>How events go out: settings <c>Events:*</c>.</summary>
public sealed class EventSettings
{
    /// <summary>How often a host looks for events that nobody told it of.</summary>
    [Range(0.01, 86_400)]
    public double PollSeconds { get; set; } = 1;

    /// <summary>How long an answer of a receiver is waited for; a lease must not end before.</summary>
    [Range(0.1, 30)]
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>Whether receivers may be in the host's own network, and without TLS.</summary>
    public bool AllowLocalReceivers { get; set; }

    /// <summary>For how many days events can be read and sent once more, and what was sent can be read.</summary>
    [Range(1, 36_500)]
    public int KeepDays { get; set; } = 90;
}
