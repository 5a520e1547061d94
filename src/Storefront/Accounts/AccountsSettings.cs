using System.ComponentModel.DataAnnotations;

namespace Storefront.Accounts;

/// <summary>How tokens and secrets are dealt with: settings <c>Accounts:*</c>.</summary>
public sealed class AccountsSettings
{
    /// <summary>How many minutes a token is good.</summary>
    [Range(0.1, 525_600)]
    public double TokenMinutes { get; set; } = 60;

    /// <summary>How many good tokens a client may have; a further one ends the oldest.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerClient { get; set; } = 1000;

    /// <summary>How many hours a client's former secret stays good beside a new one.</summary>
    [Range(0.0, 8_760)]
    public double SecretOverlapHours { get; set; } = 24;

    /// <summary>
    /// For how many seconds a host takes a token for good without asking the database again, where nobody tells it that
    /// the token was revoked.
    /// </summary>
    [Range(0.0, 86_400)]
    public double CallerSeconds { get; set; } = 30;

    /// <summary>How many tokens and keys a host remembers; those that were not shown for longest make room.</summary>
    [Range(2, 10_000_000)]
    public int CallersRemembered { get; set; } = 20_000;

    /// <summary>
    /// How often a minute one network address may show a wrong token, key or secret of one client before it is told to
    /// wait. All together it may show wrong ones twenty times as often.
    /// </summary>
    [Range(1, 1_000_000)]
    public int WrongPerMinute { get; set; } = 60;
}
