using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Accounts;

/// <summary>What can be asked of accounts.</summary>
[QueryType]
public static class AccountsQueries
{
    /// <summary>Who asks, and what it may do.</summary>
    public static Viewer GetViewer(Caller caller) => new(
        caller.AccountId is { } account ? new NodeReference<Account>(typeof(Account), account) : null,
        caller.IsAuthenticated && caller.ClientId is { } client
            ? new NodeReference<Client>(typeof(Client), client)
            : null,
        [.. caller.Scopes.Order(StringComparer.Ordinal)]);

    /// <summary>One account; null when there is none.</summary>
    /// <param name="id">Which one.</param>
    [UseFirstOrDefault, RequiresScopes(Scopes.AccountsAdmin)]
    public static IQueryable<Account> GetAccount([ID<Account>] long id, StorefrontDb db, Caller caller) =>
        db.Accounts.Where(account => account.Id == id && caller.IsOperator);

    /// <summary>All accounts, filterable and sortable; the newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting, RequiresScopes(Scopes.AccountsAdmin)]
    public static IQueryable<Account> GetAccounts(StorefrontDb db, Caller caller) => db.Accounts
        .Where(account => caller.IsOperator).OrderByDescending(account => account.CreatedAt);

    /// <summary>
    /// What was done and refused by verbs, filterable and sortable, the newest first by default: an account's own, and
    /// for operators everybody's.
    /// </summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<AuditEntry> GetAuditLog(StorefrontDb db, Caller caller) => db.AuditEntries
        .Where(entry => caller.IsOperator || entry.AccountId == caller.AccountId)
        .OrderByDescending(entry => entry.At);
}

/// <summary>Who asks, and what it may do.</summary>
/// <param name="Account">The account the request acts for; null without a token.</param>
/// <param name="Client">The client that sends it; null without a token.</param>
/// <param name="Scopes">What its token or key allows.</param>
public sealed record Viewer(
    NodeReference<Account>? Account, NodeReference<Client>? Client, IReadOnlyList<string> Scopes);
