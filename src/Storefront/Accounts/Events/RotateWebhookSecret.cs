using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// Signs with a new secret. For the overlap requests have two signatures, by the new secret and by the one before, so
/// that the receiver can change over without missing an event.
/// </summary>
[Verb, RequiresScopes(Scopes.PurchasesWrite)]
public static class RotateWebhookSecret
{
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    /// <summary>How long both secrets are used.</summary>
    /// <param name="OverlapMinutes">
    /// How many minutes, up to 43200; 0 ends the present one at once. What the platform says, usually a day, by
    /// default.
    /// </param>
    public sealed record Input(int? OverlapMinutes);

    /// <summary>Why the secret stays.</summary>
    public enum Refusal
    {
        /// <summary>The account has no webhook.</summary>
        WebhookNotSet,

        /// <summary>An overlap is 0 to 43200 minutes, which are 30 days.</summary>
        OverlapOutOfRange,
    }

    /// <param name="Webhook">The webhook; null when it was refused.</param>
    /// <param name="Secret">
    /// The new secret, shown this once; null when it was refused, and when it was done before.
    /// </param>
    public sealed record Result(Webhook Webhook, string Secret);

    public static async Task<Outcome<Result, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, AccountsSettings settings, TimeProvider clock,
        CancellationToken cancel)
    {
        var overlap = input.OverlapMinutes is { } minutes
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.FromHours(settings.SecretOverlapHours);
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
            return Refused.At(Refusal.OverlapOutOfRange, "overlapMinutes");
        if (await db.LockWebhook(caller, cancel) is not { } webhook) return Refusal.WebhookNotSet;
        return new Result(webhook, webhook.RotateSecret(clock.GetUtcNow(), overlap));
    }
}
