using Storefront.Accounts.Budgets;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Accounts;

/// <summary>What can be asked of accounts.</summary>
[QueryType]
public static class AccountsQueries
{
    /// <summary>Who asks, and what it may do.</summary>
    public static Viewer GetViewer(Caller caller, FieldContext context, Buckets buckets) => new(
        caller.AccountId is { } account ? new NodeReference<Account>(typeof(Account), account) : null,
        caller.IsAuthenticated && caller.ClientId is { } client
            ? new NodeReference<Client>(typeof(Client), client)
            : null,
        [.. caller.Scopes.Order(StringComparer.Ordinal)],
        context.Execution.Caller.Budget is { } budget
            ? new BudgetState(budget.Size, buckets.Available(budget), budget.RefillPerSecond)
            : null);

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
    [UsePaging, UseFiltering, UseSorting, RequiresScopes]
    public static IQueryable<AuditEntry> GetAuditLog(StorefrontDb db, Caller caller) => db.AuditEntries
        .Where(entry => caller.IsOperator || entry.AccountId == caller.AccountId)
        .OrderByDescending(entry => entry.At);
}

/// <summary>Who asks, and what it may do.</summary>
/// <param name="Account">The account the request acts for; null without a token.</param>
/// <param name="Client">The client that sends it; null without a token.</param>
/// <param name="Scopes">What its token or key allows.</param>
/// <param name="Budget">What it may spend; null where nothing is charged.</param>
public sealed record Viewer(
    NodeReference<Account>? Account, NodeReference<Client>? Client, IReadOnlyList<string> Scopes, BudgetState? Budget);

/// <summary>A bucket of points that operations are paid from.</summary>
/// <param name="Size">The most points it holds.</param>
/// <param name="Available">The points in it; below zero when more was spent than there was.</param>
/// <param name="RefillPerSecond">The points that come back each second.</param>
[GraphQLName("Budget"), Cost(0)]
public sealed record BudgetState(int Size, int Available, int RefillPerSecond);
