using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// Has the events of the caller's account sent to an address from now on, or to another one. Requests are signed as the
/// Standard Webhooks specification says.
/// </summary>
[Verb, RequiresScopes(Scopes.PurchasesWrite)]
public static class SetWebhook
{
    /// <summary>Where to, and what.</summary>
    /// <param name="Url">The address that gets a POST for each event: `https://shop.example/events`.</param>
    /// <param name="Types">The types of events that are sent; all of them by default.</param>
    public sealed record Input(string Url, IReadOnlyList<string>? Types);

    /// <summary>Why nothing is sent there.</summary>
    public enum Refusal
    {
        /// <summary>An address is one of the web, without user and fragment, up to 1000 characters.</summary>
        UrlInvalid,

        /// <summary>Events go out over HTTPS only, and never into networks that are not everybody's.</summary>
        UrlNotAllowed,

        /// <summary>There is no such type of events.</summary>
        TypeUnknown,
    }

    /// <param name="Webhook">The webhook; null when it was refused.</param>
    /// <param name="Secret">
    /// What requests are signed with, `whsec_` and the key in base64, shown this once; null when the webhook has one
    /// already, when it was refused, and when it was done before.
    /// </param>
    public sealed record Result(Webhook Webhook, string? Secret);

    public static async Task<Outcome<Result, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, EventSettings settings, CancellationToken cancel)
    {
        if (!WebhookAddress.IsUrl(input.Url)) return Refused.At(Refusal.UrlInvalid, "url");
        if (!settings.AllowLocalReceivers && !WebhookAddress.MayBeCalled(new Uri(input.Url)))
            return Refused.At(Refusal.UrlNotAllowed, "url");
        if (input.Types?.Except(EventTypes.All).FirstOrDefault() is { } unknown)
            return Refused.Because(Refusal.TypeUnknown, $"\"{unknown}\" is not a type of events.", "types");
        var accountId = caller.AccountId!.Value;
        var webhook = await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.AccountId == accountId, cancel);
        if (webhook is null) db.Add(webhook = new Webhook { AccountId = accountId });
        return new Result(webhook, webhook.Set(input.Url, input.Types?.Distinct()));
    }
}
