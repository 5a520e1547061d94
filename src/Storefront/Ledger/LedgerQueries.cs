using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>What can be asked of the books: everything by an operator, what is its own by any other account.</summary>
[QueryType, RequiresScopes(Scopes.SettlementRead)]
public static class LedgerQueries
{
    /// <summary>One account of the books; null when there is none that the caller may see.</summary>
    /// <param name="by">Which one.</param>
    [UseFirstOrDefault]
    public static IQueryable<LedgerAccount> GetLedgerAccount(LedgerAccountBy by, StorefrontDb db, Caller caller) =>
        by.Id is null
            ? Accounts(db, caller).Where(account => account.Name == by.Name).OrderBy(account => account.Id)
            : Accounts(db, caller).Where(account => account.Id == by.Id);

    /// <summary>Accounts of the books; in the order of their names by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<LedgerAccount> GetLedgerAccounts(StorefrontDb db, Caller caller) =>
        Accounts(db, caller).OrderBy(account => account.Name);

    /// <summary>Entries of the books; those that were booked last first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<LedgerEntry> GetLedgerEntries(StorefrontDb db, Caller caller) =>
        Entries(db, caller).OrderByDescending(entry => entry.BookedAt);

    internal static IQueryable<LedgerAccount> Accounts(StorefrontDb db, Caller caller) =>
        db.LedgerAccounts.Where(account => caller.SeesAll || account.OwnerAccountId == caller.AccountId);

    internal static IQueryable<LedgerEntry> Entries(StorefrontDb db, Caller caller) =>
        db.LedgerEntries.Where(entry =>
            caller.SeesAll || entry.Postings.Any(posting => posting.Account.OwnerAccountId == caller.AccountId));
}

/// <summary>An account of the books by exactly one of its identifiers.</summary>
/// <param name="Id">The global id.</param>
/// <param name="Name">The name: <c>royalty-payable:42</c>.</param>
[OneOf]
public sealed record LedgerAccountBy([property: ID<LedgerAccount>] long? Id, string? Name);
