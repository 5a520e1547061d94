using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>What can be asked of events.</summary>
[QueryType, RequiresScopes(Scopes.PurchasesRead)]
public static class EventsQueries
{
    /// <summary>Where the events of the caller's account are sent to; null when nothing was ever set.</summary>
    [UseFirstOrDefault]
    public static IQueryable<Webhook> GetWebhook(StorefrontDb db, Caller caller) =>
        db.Webhooks.Where(webhook => webhook.AccountId == caller.AccountId);
}

/// <summary>What an account has of events.</summary>
[ObjectType<Account>]
public static class AccountEvents
{
    /// <summary>Where its events are sent to; null when nothing was ever set.</summary>
    [UseFirstOrDefault, RequiresScopes(Scopes.PurchasesRead)]
    public static IQueryable<Webhook> GetWebhook([Parent] Account account, StorefrontDb db) =>
        db.Webhooks.Where(webhook => webhook.AccountId == account.Id);
}
